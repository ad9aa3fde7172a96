using System.Collections.Generic;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>
/// Represents a row without an id as text: the expected columns, and the names of the row's columns. It contains none of the row's values, which may
/// be personal.
/// </summary>
internal static class RowWithoutId
{
    private const int NamedColumns = 20;

    // A noncharacter, which does not occur in text.
    private const char Mark = '\ufdd0';

    /// <summary>The text that represents a row with these columns.</summary>
    /// <param name="expected">The names of the columns, one of which was expected.</param>
    /// <param name="columns">The names of the row's columns.</param>
    public static string Of(IEnumerable<string> expected, IEnumerable<string> columns) =>
        $"{Mark}{string.Join(Messages.Or, expected)}{Mark}{string.Join(Mark.ToString(), columns.Take(NamedColumns + 1))}";

    /// <summary>Whether a text represents such a row.</summary>
    public static bool Is(string? text) => text?.Length > 0 && text[0] == Mark;

    /// <summary>The columns that a text of <see cref="Of"/> contains, safe to print.</summary>
    public static (string Expected, string Found) ColumnsOf(string text)
    {
        var parts = text.Substring(1).Split(Mark);
        var found = parts.Skip(1).Select((column, index) => index < NamedColumns ? $"'{Printable.Clean(column)}'" : "…");
        return (parts[0], string.Join(Messages.ListSeparator, found));
    }
}
