using System;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Times;

namespace FeishuHire.Rows;

/// <summary>
/// The value of a cell, which means the same in CSV, JSON and a spreadsheet, in any culture. An empty value is <see langword="null"/>.
/// </summary>
internal static class RowCell
{
    // Programs that store numbers as doubles round longer ones.
    private const ulong LargestNumber = 999_999_999_999_999;

    private const string DeserializedEnum = "Deserialized.System.Enum";

    /// <summary>The cell of a value.</summary>
    public static object? Of(object? value) => Base(value) switch
    {
        null => null,
        var plain when IsPlain(plain) => OfPlain(value!, plain),
        _ => RowJson.Of(value!),
    };

    /// <summary>The object without PowerShell's wrapper.</summary>
    public static object? Base(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>Whether a value is a single value, not an object or a list.</summary>
    public static bool IsPlain(object value) => value is string or ValueType or Uri or Version;

    /// <summary>The cell of a single value.</summary>
    /// <param name="value">The value, which PowerShell may have wrapped.</param>
    /// <param name="plain">The value itself.</param>
    public static object? OfPlain(object value, object plain) => plain switch
    {
        string or bool => plain,
        DateTime time => TimeText.Iso8601Of(time),
        DateTimeOffset time => TimeText.Iso8601Of(time.LocalDateTime),
        Enum => plain.ToString(),

        // An enum that comes from a job or another process.
        int when value is PSObject wrapped && wrapped.TypeNames.Contains(DeserializedEnum) => wrapped.ToString(),
        byte or ushort or uint or ulong or sbyte or short or int or long => IsSafe(plain) ? plain : Text(plain),
        Uri uri => uri.OriginalString,
        _ => Text(plain),
    };

    // The sign of a negative number depends on the culture.
    private static bool IsSafe(object number) => Convert.ToDecimal(number, CultureInfo.InvariantCulture) is >= 0 and <= LargestNumber;

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
