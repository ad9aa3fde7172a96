using System.Globalization;

namespace FeishuHire.Core.Tests.Json;

/// <summary>An odd value that a server may send: its JSON, and the value that it certainly means, if any.</summary>
/// <param name="Json">The value that is sent.</param>
/// <param name="Value">The value that is read.</param>
/// <param name="IsReadable">Whether the value can be read; otherwise it is counted.</param>
public sealed record OddValue(string Json, object? Value, bool IsReadable = true)
{
    private static readonly string[] Nothing =
    [
        "{}", "[]", "[[1]]", "{\"a\":{\"b\":[1]}}", "\"\\ud83d\"", "\"a\\udc00b\"", "1e999", "1.5", $"{new string('[', 100)}{new string(']', 100)}",
    ];

    public static readonly OddValue[] Times =
    [
        .. Readable(
            Local(1618500278645),
            "1618500278645", "\"1618500278645\"", "1618500278645.0", "1.618500278645e12", "16185002786450E-1", "\"1618500278645 \"", "\"\\t1618500278645\\n\"",
            "\"1618500278645.0\"", "\"1.618500278645e12\""),
        .. Readable(null, "0", "-1", "\"\"", "\"  \"", "null", "0.0"),
        .. Unreadable([.. Nothing, "1618500278645000", "\"soon\"", "true", "99999999999999999999", "\"2021-04-15\"", "\"1618500278645,0\"", "\"٣\""]),
    ];

    public static readonly OddValue[] Numbers =
    [
        .. Readable(2, "2", "\"2\"", "2.0", "2e0", "\" 2\"", "\"2.00\"", "0.2e1"),
        .. Readable(null, "null", "\"\""),
        .. Unreadable([.. Nothing, "2147483648", "\"Social\"", "false", "\"1;2\"", "1e30", "123456789012345678901234567890123"]),
    ];

    public static readonly OddValue[] Texts =
    [
        .. Readable("6989202908470446381", "6989202908470446381", "\"6989202908470446381\"", "6989202908470446381.0"),
        .. Readable("-5", "-5", "\"-5\""),
        .. Readable(" a\0\n😀 ", "\" a\\u0000\\n\\ud83d\\ude00 \""),
        .. Readable(null, "null"),
        .. Unreadable([.. Nothing, "true", "1e3", "6.989202908470446381e18"]),
    ];

    public static readonly OddValue[] Truths =
    [
        .. Readable(true, "true", "\"true\"", "\" True\""),
        .. Readable(false, "false", "\"false\""),
        .. Readable(null, "null"),
        .. Unreadable([.. Nothing, "\"yes\"", "1", "\"\""]),
    ];

    private static IEnumerable<OddValue> Readable(object? value, params string[] json) => json.Select(text => new OddValue(text, value));

    private static IEnumerable<OddValue> Unreadable(params string[] json) => json.Select(text => new OddValue(text, null, IsReadable: false));

    private static DateTime Local(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).LocalDateTime;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Json} ({(IsReadable ? Value ?? "null" : "unreadable")})");
}
