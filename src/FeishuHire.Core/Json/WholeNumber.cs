using System.Globalization;
using System.Text.Json;

namespace FeishuHire.Json;

/// <summary>Reads a whole number that Feishu sends as a number or as text, or leaves out.</summary>
internal static class WholeNumber
{
    /// <summary>Reads a number that must fit into 32 bits.</summary>
    public static int? ReadInt32(ref Utf8JsonReader reader) => Read(ref reader) switch
    {
        null => null,
        >= int.MinValue and <= int.MaxValue and { } number => (int)number,
        _ => throw new JsonException("A number is out of range."),
    };

    public static long? Read(ref Utf8JsonReader reader)
    {
        long number;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetInt64(out number):
                return number;
            case JsonTokenType.String:
                var text = reader.GetString()!;
                if (text.Length == 0)
                {
                    return null;
                }

                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
                {
                    return number;
                }

                break;
            default:
                break;
        }

        throw new JsonException("A whole number was expected.");
    }
}
