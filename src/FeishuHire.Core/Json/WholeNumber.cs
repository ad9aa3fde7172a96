using System.Globalization;
using System.Text.Json;

namespace FeishuHire.Json;

/// <summary>Reads a whole number whichever way Feishu sends it: as a number, as text, or not at all.</summary>
internal static class WholeNumber
{
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
