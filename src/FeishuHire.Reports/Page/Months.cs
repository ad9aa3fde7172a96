using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Applications by month, as a chart and as a table with a row for each year.</summary>
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

    private static Markup Table(MonthCounts months) => HeatTable.Of(
        ReportText.ByMonth,
        "months",
        ReportText.Year,
        ReportText.MonthNames.Split(' '),
        months.Counts,
        blanks: months.First.Month - 1,
        row => Number(months.First.Year + row));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
