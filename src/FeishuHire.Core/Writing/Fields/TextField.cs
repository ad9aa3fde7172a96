using System;
using System.Globalization;
using System.Text.Json;
using FeishuHire.Errors;
using FeishuHire.Reading;

namespace FeishuHire.Writing.Fields;

/// <summary>A field with free text.</summary>
internal sealed class TextField<TRecord>(string name, Func<TRecord, string?> get, Action<TRecord, string?> set)
    : WritableField<TRecord>(name, get, (record, value) => set(record, (string?)value))
{
    /// <inheritdoc/>
    public override object? Read(object? input, CultureInfo culture) =>
        Convert.ToString(input, CultureInfo.InvariantCulture) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <inheritdoc/>
    public override bool Matches(object? value, object? stored) => (string?)value == (stored is "" ? null : (string?)stored);

    /// <inheritdoc/>
    public override void Validate(object value)
    {
        if (WrongEncoding.IsIn((string)value))
        {
            throw new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter)
            {
                Reason = string.Format(CultureInfo.CurrentCulture, Messages.FieldInvalid, Name, Messages.TextUnreadable),
                Advice = WrongEncoding.AdviceForText,
            });
        }
    }

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer, object stored) => writer.WriteStringValue((string)stored);

    /// <inheritdoc/>
    public override string Show(object stored) => $"'{Printable.Clean((string)stored)}'";
}
