using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using FeishuHire.Errors;

namespace FeishuHire.Writing.Fields;

/// <summary>A field with a value of an enum, which is sent as its number.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <typeparam name="TEnum">An enum of 32 bits.</typeparam>
internal sealed class ChoiceField<TRecord, TEnum>(string name, Func<TRecord, TEnum?> get, Action<TRecord, TEnum?> set)
    : WritableField<TRecord>(name, record => get(record), (record, value) => set(record, (TEnum?)value))
    where TEnum : struct, Enum
{
    /// <summary>The names of the values in Feishu's documentation in Chinese.</summary>
    public IReadOnlyDictionary<string, TEnum> ChineseNames { get; init; } = new Dictionary<string, TEnum>();

    public override IReadOnlyList<string> Choices => Enum.GetNames(typeof(TEnum));

    public override object? Read(object? input, CultureInfo culture)
    {
        var text = Convert.ToString(input, CultureInfo.InvariantCulture)?.Trim() ?? "";
        return text.Length == 0 ? null
            : input is TEnum ? input
            : ChineseNames.TryGetValue(text, out var chinese) ? chinese
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Enum.ToObject(typeof(TEnum), number)
            : text.All(char.IsLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value
            : throw Unknown(text);
    }

    public override bool Matches(object? value, object? stored) => Equals(value, stored);

    public override void Validate(object value)
    {
        if (!Enum.IsDefined(typeof(TEnum), value))
        {
            throw Unknown(((TEnum)value).ToString());
        }
    }

    public override void WriteTo(Utf8JsonWriter writer, object stored) => writer.WriteNumberValue(Convert.ToInt32(stored, CultureInfo.InvariantCulture));

    public override string Show(object stored) => stored.ToString()!;

    private FeishuApiException Unknown(string text) => Invalid(
        Messages.ChoiceUnknown,
        Printable.Clean(text) ?? "",
        string.Join(
            Messages.ListSeparator,
            Enum.GetValues(typeof(TEnum)).Cast<TEnum>().Select(value => string.Format(
                CultureInfo.InvariantCulture, Messages.WithDetails, value, Convert.ToInt32(value, CultureInfo.InvariantCulture)))));
}
