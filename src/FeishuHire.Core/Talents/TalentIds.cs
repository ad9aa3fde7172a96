using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FeishuHire.Errors;

namespace FeishuHire.Talents;

/// <summary>
/// Reads talent ids as people have them, and keeps what cannot be one from being sent: a blank cell, a number that a spreadsheet has rounded, a
/// row without an id. Real ids are 19 digits, but Feishu does not say that they always will be.
/// </summary>
internal static class TalentIds
{
    // What is longer is no id that somebody mistyped, and may be anything: it is not quoted.
    private const int LongestQuoted = 40;

    private const string Quotes = "'\"`\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

    /// <summary>A number of 16 digits and more as a spreadsheet shows it, which keeps no more than 15: 6.96066E+18, 6,960,663,240,925,960,000, ….000.</summary>
    private static readonly Regex Rounded = new(
        @"^(?:\d+[.,]\d+[eE]\+?\d+|\d+[eE]\+\d+|\d{16,}[.,]0+|\d{1,3}(?:[.,'\u2019\s]\d{3}){5,})$",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The id in a text, without what a spreadsheet, a page or a script has put around it.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be one.</exception>
    public static string Read(string? text)
    {
        if (RowWithoutTalentId.ColumnsOf(text) is { } columns)
        {
            throw Invalid(Messages.TalentIdColumnMissing, null, columns);
        }

        var id = Bare(text);
        if (id.Length == 0)
        {
            throw Invalid(Messages.TalentIdBlank, "");
        }

        if (Rounded.IsMatch(id))
        {
            throw Invalid(Messages.TalentIdRounded, text, id);
        }

        if (IsWellFormed(id))
        {
            return id;
        }

        // A record that a script has turned into text holds everything that is known of a person.
        throw id.Length > LongestQuoted || id.StartsWith("@{", StringComparison.Ordinal)
            ? Invalid(Messages.TalentIdTooLong, null, id.Length)
            : Invalid(Messages.TalentIdMalformed, text, Printable.Clean(text)!);
    }

    /// <summary>The text without blanks, marks that cannot be seen, quotes, and the equals sign that keeps a spreadsheet from reading a number.</summary>
    public static string Bare(string? text)
    {
        // Nearly every id needs nothing of it.
        if (text is null || IsWellFormed(text))
        {
            return text ?? "";
        }

        var bare = Trim(text, IsBlank);
        return Trim(bare.StartsWith("=\"", StringComparison.Ordinal) ? bare.Substring(1) : bare, character => IsBlank(character) || Quotes.IndexOf(character) >= 0);
    }

    /// <summary>Whether it holds ASCII letters, digits, <c>-</c> and <c>_</c>, and nothing else.</summary>
    public static bool IsWellFormed(string? talentId) => !string.IsNullOrEmpty(talentId)
        && talentId!.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_');

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

    // Format covers blanks without width and the byte order mark.
    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static FeishuApiException Invalid(string format, string? talentId, params object[] arguments) =>
        new(new Failure(FeishuErrorId.InvalidParameter) { Reason = string.Format(CultureInfo.CurrentCulture, format, arguments), TalentId = talentId });
}
