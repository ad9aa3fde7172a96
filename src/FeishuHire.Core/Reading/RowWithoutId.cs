using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Api;
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

    /// <summary>The error of the row that a text of <see cref="Of"/> represents.</summary>
    /// <param name="text">The text.</param>
    /// <param name="subject">What the error is about; its id is not used.</param>
    /// <param name="tellsOnce">Whether it is reported once for all rows with the same columns.</param>
    public static FeishuApiException Failure(string text, Subject subject, bool tellsOnce)
    {
        var parts = text.Substring(1).Split(Mark);
        var columns = parts.Skip(1).ToList();
        var found = columns.Select((column, index) => index < NamedColumns ? $"'{Printable.Clean(column)}'" : "…");
        var format = tellsOnce ? Sentences.Join(Messages.IdColumnMissing, Messages.ReportedOnce) : Messages.IdColumnMissing;
        return new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter)
        {
            Reason = string.Format(CultureInfo.CurrentCulture, format, parts[0], string.Join(Messages.ListSeparator, found)),
            Advice = WrongEncoding.Advice(columns, parts[0].Split([Messages.Or], StringSplitOptions.None)),
            Subject = subject with { Id = null },
        });
    }
}
