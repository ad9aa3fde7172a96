using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FeishuHire.Json;

/// <summary>
/// The ways to read a JSON value without guessing: unchanged; a whole number in any notation; text without surrounding spaces; a number as text; a
/// Boolean from text.
/// </summary>
internal static class UnambiguousReadings
{
    /// <summary>Returns the readings as JSON, the unchanged value first.</summary>
    public static IEnumerable<string> Of(JsonElement value)
    {
        if (Raw(value) is not { } raw)
        {
            yield break;
        }

        yield return raw;
        switch (value.ValueKind)
        {
            case JsonValueKind.Number when WholeNumber(raw) is { } whole:
                yield return whole;

                // An exponent shows that it was a floating-point number, which cannot hold an id of 19 digits.
                if (raw.IndexOfAny(['e', 'E']) < 0)
                {
                    yield return $"\"{whole}\"";
                }

                break;
            case JsonValueKind.String when Text(value) is { } text:
                yield return $"\"{JsonEncodedText.Encode(text)}\"";
                if (WholeNumber(text) is { } number)
                {
                    yield return number;
                }

                if (bool.TryParse(text, out var truth))
                {
                    yield return truth ? "true" : "false";
                }

                break;
        }
    }

    private static string? WholeNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : null;

    private static string? Raw(JsonElement value) => OrNull(value.GetRawText);

    private static string? Text(JsonElement value) => OrNull(() => value.GetString()!.Trim());

    // Half a surrogate pair and bytes that are not UTF-8 are not text.
    private static string? OrNull(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
