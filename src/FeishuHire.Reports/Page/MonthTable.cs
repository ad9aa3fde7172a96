using System;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Applications by month in numbers: a row for each year, shaded by how many there are.</summary>
internal static class MonthTable
{
    private const int Shades = 5;

    public static Markup Of(MonthCounts months)
    {
        var first = months.First.Year;
        var last = months.First.AddMonths(months.Counts.Count - 1).Year;
        var largest = months.Counts.Max();
        var names = ReportText.MonthNames.Split(' ').Select(name => Markup.Of($"<th scope=\"col\">{name}</th>"));
        var rows = Enumerable.Range(first, last - first + 1).Select(year => Year(months, year, largest));
        return Markup.Of($"""
            <div class="wide" tabindex="0" role="region" aria-label="{ReportText.ByMonth}">
            <table class="months">
            <caption class="unseen">{ReportText.ByMonth}</caption>
            <thead><tr><td></td>{Markup.Join(names)}<th scope="col">{ReportText.Total}</th></tr></thead>
            <tbody>
            {Markup.Join(rows)}</tbody>
            </table>
            </div>
            """);
    }

    private static Markup Year(MonthCounts months, int year, int largest)
    {
        var january = ((year - months.First.Year) * 12) - (months.First.Month - 1);
        var counts = Enumerable.Range(january, 12)
            .Select(index => index >= 0 && index < months.Counts.Count ? months.Counts[index] : (int?)null)
            .ToList();
        return Markup.Of($"""
            <tr><th scope="row">{year}</th>
            {Markup.Join(counts.Select(count => Cell(count, largest)))}<td class="sum">{counts.Sum():N0}</td></tr>

            """);
    }

    // A month outside of the time that the report covers is left empty; zero is something else.
    private static Markup Cell(int? count, int largest) => count is { } given
        ? Markup.Of($"<td class=\"shade{Math.Ceiling((double)Shades * given / largest):0}\">{given:N0}</td>")
        : Markup.Of($"<td></td>");
}
