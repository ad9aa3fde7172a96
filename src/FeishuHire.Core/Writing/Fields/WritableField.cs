using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using FeishuHire.Errors;

namespace FeishuHire.Writing.Fields;

/// <summary>A field of a record that users can write, with the rules for reading, comparing, sending and showing its value.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <param name="name">The name of the property.</param>
/// <param name="get">Gets the value of the record.</param>
/// <param name="set">Sets the value of the record.</param>
internal abstract class WritableField<TRecord>(string name, Func<TRecord, object?> get, Action<TRecord, object?> set)
{
    /// <summary>The name of the property and of the parameter.</summary>
    public string Name => name;

    /// <summary>Feishu's name.</summary>
    public string WireName { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    /// <summary>The names of the possible values; empty if any text or time is possible.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>The value of a record.</summary>
    public object? GetValue(TRecord record) => get(record);

    /// <summary>Sets the value of a record.</summary>
    public void SetValue(TRecord record, object? value) => set(record, Stored(value));

    /// <summary>Reads a value of a row; <see langword="null"/> if it is empty.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be read, or is ambiguous.</exception>
    public abstract object? Read(object? input, CultureInfo culture);

    /// <summary>Whether a value equals that of a record.</summary>
    public abstract bool Matches(object? value, object? stored);

    /// <summary>Throws if Feishu does not accept the value.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: Feishu does not accept it.</exception>
    public virtual void Validate(object value)
    {
    }

    /// <summary>Writes the value of a record as JSON.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer, object stored);

    /// <summary>The value of a record as text for the user.</summary>
    public abstract string Show(object stored);

    /// <summary>Converts a value that was read to the one that a record stores.</summary>
    protected virtual object? Stored(object? value) => value;

    /// <summary>The error for a value that cannot be read.</summary>
    protected FeishuApiException Invalid(string format, params object[] arguments) => new(
        FeishuErrorId.InvalidParameter,
        string.Format(CultureInfo.CurrentCulture, Messages.FieldInvalid, name, string.Format(CultureInfo.CurrentCulture, format, arguments)));
}
