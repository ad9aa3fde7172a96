using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>
/// A bar chart that is a table: label, bar, count and share of each value. The bar says nothing that the numbers do not, so it is kept from
/// screen readers. No style attribute is used, since the page's policy allows none.
/// </summary>
internal static class Bars
{
    /// <summary>The chart of a tally, with what is left and what is not given after the named values.</summary>
    public static Markup Of<T>(string caption, Tally<T> tally, Func<T, string> label)
    {
        var largest = tally.Shares.Select(share => share.Count).Append(tally.NotGiven).Max();
        var rows = tally.Shares.Select(share => Row("", label(share.Value), share.Count, tally.Total, largest)).ToList();
        if (tally.OtherCount > 0)
        {
            // No bar: a sum of many values would make each single one look like nothing.
            var others = string.Format(CultureInfo.CurrentCulture, ReportText.Others, tally.OtherValues);
            rows.Add(Row("rest", others, tally.OtherCount, tally.Total, bar: Markup.None));
        }

        if (tally.NotGiven > 0)
        {
            rows.Add(Row("rest", ReportText.NotGiven, tally.NotGiven, tally.Total, largest));
        }

        return Table(caption, rows);
    }

    /// <summary>The chart of counts whose order means something.</summary>
    public static Markup Of(string caption, IReadOnlyList<int> counts, Func<int, string> label)
    {
        var total = counts.Sum();
        var rows = total == 0 ? [] : counts.Select((count, index) => Row("", label(index), count, total, counts.Max()));
        return Table(caption, [.. rows]);
    }

    private static Markup Table(string caption, List<Markup> rows) => rows.Count == 0
        ? Markup.Of($"<p class=\"none\">{ReportText.NothingToShow}</p>")
        : Markup.Of($"""
            <table class="bars">
            <caption class="unseen">{caption}</caption>
            <colgroup><col class="label"><col><col class="count"><col class="part"></colgroup>
            <thead class="unseen"><tr>
            <th scope="col">{ReportText.Value}</th><td></td>
            <th scope="col">{ReportText.Applications}</th><th scope="col">{ReportText.ShareOfAll}</th>
            </tr></thead>
            <tbody>
            {Markup.Join(rows)}</tbody>
            </table>
            """);

    private static Markup Row(string kind, string label, int count, int total, int largest)
    {
        var width = (100.0 * count / largest).ToString("0.##", CultureInfo.InvariantCulture);
        var bar = Markup.Of($"""<svg width="100%" height="12"><rect width="{width}%" height="12" rx="2"/></svg>""");
        return Row(kind, label, count, total, bar);
    }

    private static Markup Row(string kind, string label, int count, int total, Markup bar) => Markup.Of($"""
        <tr class="{kind}"><th scope="row">{label}</th><td aria-hidden="true">{bar}</td>
        <td>{count:N0}</td><td>{(double)count / total:P1}</td></tr>

        """);
}
