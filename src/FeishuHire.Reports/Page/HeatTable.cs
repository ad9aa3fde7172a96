using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>
/// A table of counts, shaded by size, with the sum of each row. A narrow page shows no column headers, so each cell has the name of its column;
/// explicit roles keep the table accessible when a narrow page changes its layout.
/// </summary>
internal static class HeatTable
{
    private const int Shades = 5;

    /// <param name="caption">What is counted.</param>
    /// <param name="kind">The class of the table.</param>
    /// <param name="rowHead">The header of the row headers.</param>
    /// <param name="columns">The column headers.</param>
    /// <param name="counts">The counts, row after row.</param>
    /// <param name="blanks">How many cells are empty before the first count: they are outside the range, which differs from zero.</param>
    /// <param name="head">Returns the header of a row.</param>
    public static Markup Of(
        string caption, string kind, string rowHead, IReadOnlyList<string> columns, IReadOnlyList<int> counts, int blanks, Func<int, string> head)
    {
        var heads = columns.Append(ReportText.Total).Select(name => Markup.Of($"<th role=\"columnheader\" scope=\"col\">{name}</th>"));
        var rows = Enumerable.Range(0, (blanks + counts.Count + columns.Count - 1) / columns.Count).Select(row => Row(
            head(row), columns, [.. columns.Select((_, column) => At((row * columns.Count) + column - blanks))], Math.Max(1, counts.Max())));
        return Markup.Of($"""
            <table class="heat {kind}" role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{rowHead}</th>{Markup.Join(heads)}</tr></thead>
            <tbody role="rowgroup">
            {Markup.Join(rows)}</tbody>
            </table>
            """);

        int? At(int index) => index >= 0 && index < counts.Count ? counts[index] : null;
    }

    private static Markup Row(string head, IReadOnlyList<string> columns, IReadOnlyList<int?> counts, int largest) => Markup.Of($"""
        <tr role="row"><th role="rowheader" scope="row">{head}</th>
        {Markup.Join(counts.Select((count, column) => Cell(count, largest, columns[column])))}{Cell("sum", ReportText.Total, counts.Sum() ?? 0)}</tr>

        """);

    private static Markup Cell(int? count, int largest, string column) => count is { } given
        ? Cell($"shade{Math.Ceiling((double)Shades * given / largest):0}", column, given)
        : Markup.Of($"<td role=\"cell\" class=\"blank\"></td>");

    private static Markup Cell(string kind, string column, int count) =>
        Markup.Of($"<td role=\"cell\" class=\"{kind}\" data-label=\"{column}\">{count:N0}</td>");
}
