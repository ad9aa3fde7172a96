using System.Collections.Generic;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Talents;

/// <summary>
/// Stands for a row in which no talent id was found, where a text is called for: the names of its columns, which say what is wrong, and none of
/// its values, which are people's.
/// </summary>
internal static class RowWithoutTalentId
{
    private const int NamedColumns = 20;

    // A code point that no text has: it is reserved for uses like this one.
    private const char Mark = '\ufdd0';

    /// <summary>The text that stands for a row with these columns.</summary>
    public static string Of(IEnumerable<string> columns) => Mark + string.Join(Mark.ToString(), columns.Take(NamedColumns + 1));

    /// <summary>Whether a text stands for such a row.</summary>
    public static bool Is(string? text) => text?.Length > 0 && text[0] == Mark;

    /// <summary>The columns of the row that a text stands for, fit to print; <see langword="null"/> where it stands for none.</summary>
    public static string? ColumnsOf(string? text)
    {
        if (!Is(text))
        {
            return null;
        }

        var columns = text!.Substring(1).Split(Mark).Select((column, index) => index < NamedColumns ? $"'{Printable.Clean(column)}'" : "…");
        return string.Join(Messages.ListSeparator, columns);
    }
}
