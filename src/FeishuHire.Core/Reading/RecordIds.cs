using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>
/// Reads ids from a user's input, and rejects what cannot be an id: a blank cell, a number that a spreadsheet has rounded, a row without an id.
/// Known ids have 19 digits, but Feishu does not guarantee that.
/// </summary>
internal static class RecordIds
{
    // A longer text is not a mistyped id and may hold personal data, so it is not quoted.
    private const int LongestQuoted = 40;

    private const string Quotes = "'\"`\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

    /// <summary>A number of 16 or more digits in a spreadsheet, which keeps only 15: 6.96066E+18, 6,960,663,240,925,960,000, ….000.</summary>
    private static readonly Regex Rounded = new(
        @"^(?:\d+[.,]\d+[eE]\+?\d+|\d+[eE]\+\d+|\d{16,}[.,]0+|\d{1,3}(?:[.,'\u2019\s]\d{3}){5,})$",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>Reads the id of a subject, without the characters that a spreadsheet, a web page or a script has put around it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="tellsOnce">Whether rows without an id that have the same columns are reported once.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be an id.</exception>
    public static Subject Read(Subject subject, bool tellsOnce = false)
    {
        var text = subject.Id;
        if (RowWithoutId.Is(text))
        {
            throw RowWithoutId.Failure(text!, subject, tellsOnce);
        }

        var id = Bare(text);
        if (IsWellFormed(id))
        {
            return subject with { Id = id };
        }

        var name = RecordNames.One(subject.Kind);
        if (id.Length == 0)
        {
            throw Invalid(subject with { Id = "" }, Messages.IdBlank, name);
        }

        if (IsRounded(id))
        {
            throw Invalid(subject, Messages.IdRounded, id, name);
        }

        // A record that a script has converted to text contains all personal data of the record.
        throw id.Length > LongestQuoted || id.StartsWith("@{", StringComparison.Ordinal)
            ? Invalid(subject with { Id = null }, Messages.IdTooLong, id.Length, name)
            : Invalid(subject, Messages.IdMalformed, Printable.Clean(text)!, name);
    }

    /// <summary>The text without spaces, invisible characters, quotes, and the equals sign that makes a spreadsheet keep text.</summary>
    public static string Bare(string? text)
    {
        // Nearly every id is already clean.
        if (text is null || IsWellFormed(text))
        {
            return text ?? "";
        }

        var bare = Trim(text, IsBlank);
        return Trim(bare.StartsWith("=\"", StringComparison.Ordinal) ? bare.Substring(1) : bare, character => IsBlank(character) || Quotes.IndexOf(character) >= 0);
    }

    /// <summary>Whether it consists of ASCII letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsWellFormed(string? id) => !string.IsNullOrEmpty(id)
        && id!.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_');

    /// <summary>Whether it is a number that a spreadsheet has rounded.</summary>
    public static bool IsRounded(string id) => Rounded.IsMatch(id);

    private static string Trim(string text, Func<char, bool> isAround)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && isAround(text[start]))
        {
            start++;
        }

        while (end > start && isAround(text[end - 1]))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    // The category Format includes zero-width spaces and the byte order mark.
    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static FeishuApiException Invalid(Subject subject, string format, params object[] arguments) =>
        new(new Failure(FeishuErrorId.InvalidParameter)
        {
            Reason = string.Format(CultureInfo.CurrentCulture, format, arguments),
            Subject = subject,
        });
}
