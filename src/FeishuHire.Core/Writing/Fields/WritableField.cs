using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FeishuHire.Writing.Fields;

/// <summary>A field of a record that users can write: how its value is read from a row, compared, sent and shown.</summary>
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

    /// <summary>The names of the values that Feishu knows; empty if any text or time is possible.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>The value that a record has.</summary>
    public object? Of(TRecord record) => get(record);

    /// <summary>Puts a value that was read into a record.</summary>
    public void Put(TRecord record, object? value) => set(record, Stored(value));

    /// <summary>Reads a value of a row; <see langword="null"/> if it is empty.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be read, or not in one way only.</exception>
    public abstract object? Read(object? input, CultureInfo culture);

    /// <summary>Whether a value that was read says what the record has.</summary>
    public abstract bool IsSame(object? value, object? stored);

    /// <summary>Refuses a value that Feishu does not know.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: Feishu does not know it.</exception>
    public virtual void Require(object value)
    {
    }

    /// <summary>Writes the value that a record has.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer, object stored);

    /// <summary>The value that a record has, for the user.</summary>
    public abstract string Show(object stored);

    /// <summary>What a record has of a value that was read.</summary>
    protected virtual object? Stored(object? value) => value;

    /// <summary>The error for a value that cannot be read.</summary>
    protected FeishuApiException Invalid(string format, params object[] arguments) => new(
        FeishuErrorId.InvalidParameter, $"{name}: {string.Format(CultureInfo.CurrentCulture, format, arguments)}");
}
