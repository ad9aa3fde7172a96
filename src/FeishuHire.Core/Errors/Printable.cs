using System.Globalization;
using System.Linq;
using System.Text;

namespace FeishuHire;

/// <summary>Makes text from outside fit for a message: it can neither break a line nor steer a terminal.</summary>
internal static class Printable
{
    private const int MaximumLength = 500;

    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder();
        foreach (var character in text.Length > MaximumLength ? text.Substring(0, MaximumLength) : text)
        {
            clean.Append(IsPlain(character) ? character : ' ');
        }

        return clean.ToString().Trim();
    }

    /// <summary>Whether a text, of any length, can be printed as it is.</summary>
    public static bool IsClean(string text) => text.All(IsPlain);

    // Format covers the marks that reverse the direction of text, which can make it read as something else.
    private static bool IsPlain(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
