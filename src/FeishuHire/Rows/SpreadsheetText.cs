using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace FeishuHire.Rows;

/// <summary>
/// Text as the formula <c>="…"</c>, so that a spreadsheet neither converts it to a number or a date nor runs it as a formula. The spreadsheet shows
/// and saves the text itself.
/// </summary>
internal static class SpreadsheetText
{
    // The longest text in a formula of Excel. A longer text is joined from parts.
    private const int LongestPart = 255;

    // Including full-width signs, which East Asian editions of Excel treat as ordinary ones.
    private const string FormulaSigns = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static readonly Regex Formula = new("^=(?<part>\"(?:[^\"]|\"\")*\")(?:&(?<part>\"(?:[^\"]|\"\")*\"))*\\z", RegexOptions.CultureInvariant);

    /// <summary>The text for a spreadsheet: as a formula if the spreadsheet would convert it.</summary>
    public static string ToSpreadsheet(string text) => IsFormula(text) || WouldChange(text) ? AsFormula(text) : text;

    /// <summary>The text for any program: as a formula only if it already has that form, so that <see cref="Read"/> restores it.</summary>
    public static string Escape(string text) => IsFormula(text) ? AsFormula(text) : text;

    /// <summary>The value of a cell: the text in its formula, or otherwise the cell itself.</summary>
    public static object? Read(object? cell) => cell is string text && IsFormula(text)
        ? string.Concat(Formula.Match(text).Groups["part"].Captures.Cast<Capture>().Select(
            part => part.Value.Substring(1, part.Length - 2).Replace("\"\"", "\"")))
        : cell;

    private static bool IsFormula(string text) => text.StartsWith("=\"", StringComparison.Ordinal) && Formula.IsMatch(text);

    private static bool WouldChange(string text)
    {
        var start = text.TrimStart(' ', '\u3000');
        return start.Length > 0 && (FormulaSigns.IndexOf(start[0]) >= 0 || MayBeNumber(start) || bool.TryParse(start, out _));
    }

    // Text with a digit may be a number or a date in some language, unless it is long or JSON.
    private static bool MayBeNumber(string text) => text.Length <= LongestPart && text[0] is not ('[' or '{') && text.Any(char.IsDigit);

    private static string AsFormula(string text) => "=" + string.Join("&", Parts(text.Replace("\"", "\"\"")).Select(part => $"\"{part}\""));

    private static IEnumerable<string> Parts(string escaped)
    {
        var start = 0;
        do
        {
            var end = Math.Min(start + LongestPart, escaped.Length);
            if (end < escaped.Length)
            {
                end -= QuotesBefore(escaped, start, end) % 2;
                end -= char.IsHighSurrogate(escaped[end - 1]) ? 1 : 0;
            }

            yield return escaped.Substring(start, end - start);
            start = end;
        }
        while (start < escaped.Length);
    }

    // Keeps a doubled quote in one part.
    private static int QuotesBefore(string escaped, int start, int end)
    {
        var count = 0;
        while (end - count > start && escaped[end - count - 1] == '"')
        {
            count++;
        }

        return count;
    }
}
