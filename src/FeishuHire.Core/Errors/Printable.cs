using System.Globalization;
using System.Text;

namespace FeishuHire.Errors;

/// <summary>Makes text from outside fit for a message: it can neither break a line nor steer a terminal.</summary>
internal static class Printable
{
    private const int MaximumLength = 500;

    /// <summary>The text as one plain line of bounded length, for messages; where it is cut, an ellipsis says so.</summary>
    public static string? Clean(string? text) =>
        Plain(text is { Length: > MaximumLength } ? text.Substring(0, MaximumLength - 1) + "…" : text)?.Trim();

    /// <summary>An address as one plain line, without what stands before its host: somebody may have put a password there, one with an @ even.</summary>
    public static string? WithoutUser(string address) =>
        Clean(address.LastIndexOf('@') is >= 0 and var at ? "***" + address.Substring(at) : address);

    /// <summary>The text with a blank for each character that is not plain.</summary>
    public static string? Plain(string? text)
    {
        if (text is null || IsClean(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index += LengthAt(text, index))
        {
            plain.Append(IsPlain(text, index) ? text.Substring(index, LengthAt(text, index)) : " ");
        }

        return plain.ToString();
    }

    /// <summary>Whether a text, of any length, can be printed as it is.</summary>
    public static bool IsClean(string text)
    {
        for (var index = 0; index < text.Length; index += LengthAt(text, index))
        {
            if (!IsPlain(text, index))
            {
                return false;
            }
        }

        return true;
    }

    // The characters of the upper planes are two in a string, and only both together have a category of their own.
    private static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    // Format covers the marks that reverse the direction of text, which can make it read as something else.
    private static bool IsPlain(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
