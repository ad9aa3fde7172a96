using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>
/// A bar chart as a table: label, bar, count and share of each value, and the change from the previous period. A bar repeats its number, so it is
/// hidden from screen readers. The page's policy does not allow style attributes, so there are none.
/// </summary>
internal static class Bars
{
    /// <summary>The chart of a tally: the listed values, then the others, then the records without a value.</summary>
    public static Markup Of<T>(string caption, Tally<T> tally, Func<T, string> label, bool isCompared)
    {
        var largest = tally.Counts.Select(entry => entry.Count).Append(tally.NotGiven).Max();
        var rows = tally.Counts.Select(entry => Row("", label(entry.Value), entry.Count, entry.Previous, Bar(entry.Count, largest))).ToList();
        if (tally.OtherValues > 0)
        {
            // No bar, because the sum of many values would dwarf the single ones.
            var others = string.Format(CultureInfo.CurrentCulture, ReportText.Others, tally.OtherValues);
            rows.Add(Row("rest", others, tally.OtherCount, tally.OtherPrevious, Markup.None));
        }

        if (tally.NotGiven + tally.NotGivenPrevious > 0)
        {
            rows.Add(Row("rest", ReportText.NotGiven, tally.NotGiven, tally.NotGivenPrevious, Bar(tally.NotGiven, largest)));
        }

        return Table(caption, rows, isCompared);

        Markup Row(string kind, string label, int count, int previous, Markup bar) =>
            Bars.Row(kind, label, count, tally.Total, bar, isCompared ? ChangeText.Of(count, previous) : null);
    }

    /// <summary>The chart of counts in a fixed order.</summary>
    public static Markup Of(string caption, IReadOnlyList<int> counts, Func<int, string> label)
    {
        var total = counts.Sum();
        var rows = total == 0 ? [] : counts.Select((count, index) => Row("", label(index), count, total, Bar(count, counts.Max()), change: null));
        return Table(caption, [.. rows], isCompared: false);
    }

    private static Markup Table(string caption, List<Markup> rows, bool isCompared)
    {
        if (rows.Count == 0)
        {
            return Markup.Of($"<p class=\"none\">{ReportText.NothingToShow}</p>");
        }

        var (kind, column, head) = isCompared
            ? ("bars compared", Markup.Trusted("<col class=\"change\">"), Markup.Of($"<th scope=\"col\">{ReportText.ChangeHead}</th>"))
            : ("bars", Markup.None, Markup.None);
        return Markup.Of($"""
            <table class="{kind}">
            <caption class="unseen">{caption}</caption>
            <colgroup><col class="label"><col class="bar"><col class="count"><col class="part">{column}</colgroup>
            <thead><tr>
            <th scope="col"><span class="unseen">{ReportText.Value}</span></th><td class="bar" aria-hidden="true"></td>
            <th scope="col"><span class="unseen">{ReportText.Applications}</span></th>
            <th scope="col"><span class="unseen">{ReportText.ShareOfAll}</span></th>{head}
            </tr></thead>
            <tbody>
            {Markup.Join(rows)}</tbody>
            </table>
            """);
    }

    private static Markup Bar(int count, int largest)
    {
        var width = (100.0 * count / Math.Max(1, largest)).ToString("0.##", CultureInfo.InvariantCulture);
        return Markup.Of($"""<svg width="100%" height="12"><rect width="{width}%" height="12" rx="2"/></svg>""");
    }

    private static Markup Row(string kind, string label, int count, int total, Markup bar, string? change)
    {
        var last = change is null ? Markup.None : Markup.Of($"<td class=\"change\">{change}</td>");
        return Markup.Of($"""
            <tr class="{kind}"><th scope="row">{label}</th><td class="bar" aria-hidden="true">{bar}</td>
            <td>{count:N0}</td><td class="part">{(double)count / Math.Max(1, total):P1}</td>{last}</tr>

            """);
    }
}
