using System.Collections.Generic;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>
/// Stands for a row without an id, where a text is expected: the columns that were looked for, and the names of the row's columns. None of the
/// row's values, which may be personal, is in it.
/// </summary>
internal static class RowWithoutId
{
    private const int NamedColumns = 20;

    // A noncharacter, which no text holds.
    private const char Mark = '\ufdd0';

    /// <summary>The text that stands for a row with these columns.</summary>
    /// <param name="expected">The names of the columns of which one was expected.</param>
    /// <param name="columns">The names of the columns that are there.</param>
    public static string Of(IEnumerable<string> expected, IEnumerable<string> columns) =>
        $"{Mark}{string.Join(Messages.Or, expected)}{Mark}{string.Join(Mark.ToString(), columns.Take(NamedColumns + 1))}";

    /// <summary>Whether a text stands for such a row.</summary>
    public static bool Is(string? text) => text?.Length > 0 && text[0] == Mark;

    /// <summary>The columns that a text of <see cref="Of"/> names, safe to print.</summary>
    public static (string Expected, string Found) ColumnsOf(string text)
    {
        var parts = text.Substring(1).Split(Mark);
        var found = parts.Skip(1).Select((column, index) => index < NamedColumns ? $"'{Printable.Clean(column)}'" : "…");
        return (parts[0], string.Join(Messages.ListSeparator, found));
    }
}
