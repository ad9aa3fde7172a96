using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace FeishuHire.Errors;

/// <summary>Makes external text safe to print: it can neither break a line nor control the terminal.</summary>
internal static class Printable
{
    private const int MaximumLength = 500;

    /// <summary>The text as one plain line of limited length, for messages. An ellipsis marks text that was cut off.</summary>
    public static string? Clean(string? text) =>
        Plain(text is { Length: > MaximumLength } ? text.Substring(0, MaximumLength - 1) + "…" : text)?.Trim();

    /// <summary>Names in quotation marks, each cleaned by <see cref="Clean"/>.</summary>
    public static string Quoted(IEnumerable<string> names) => string.Join(Messages.ListSeparator, names.Select(name => $"'{Clean(name)}'"));

    /// <summary>An address as one plain line, without the user information, which may contain a password, even one with an @.</summary>
    public static string? WithoutUser(string address) =>
        Clean(address.LastIndexOf('@') is >= 0 and var at ? "***" + address.Substring(at) : address);

    /// <summary>The text, with a space for each character that is not plain.</summary>
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

    /// <summary>Whether a text of any length can be printed unchanged.</summary>
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

    // A surrogate pair has a category only as a pair.
    private static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    // The category Format includes the marks that reverse the direction of text, which can disguise it.
    private static bool IsPlain(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
