using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Applications by month, as columns and in numbers: a row for each year.</summary>
internal static class Months
{
    private const int MonthsWithNumbers = 24;

    public static Markup Of(MonthCounts months) => Markup.Join([Chart(months), Table(months)]);

    private static Markup Chart(MonthCounts months)
    {
        var count = months.Counts.Count;
        var untilJanuary = 13 - months.First.Month;
        var hasFirstYear = untilJanuary >= count || ColumnChart.HasRoom(untilJanuary, count);
        return ColumnChart.Of([.. months.Counts.Select((value, index) =>
        {
            var month = months.First.AddMonths(index);
            return new ChartColumn(
                month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                value,
                count <= MonthsWithNumbers ? Number(month.Month) : null,
                month.Month == 1 || (index == 0 && hasFirstYear) ? Number(month.Year) : null);
        })]);
    }

    private static Markup Table(MonthCounts months)
    {
        var first = months.First.Year;
        var last = months.First.AddMonths(months.Counts.Count - 1).Year;
        return HeatTable.Of(ReportText.ByMonth, "months", ReportText.Year, ReportText.MonthNames.Split(' '), [.. Enumerable.Range(first, last - first + 1).Select(year =>
        {
            var january = ((year - first) * 12) - (months.First.Month - 1);
            int?[] counts = [.. Enumerable.Range(january, 12).Select(index => index >= 0 && index < months.Counts.Count ? months.Counts[index] : (int?)null)];
            return (Number(year), counts);
        })]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
