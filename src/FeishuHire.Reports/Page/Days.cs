using System;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Applications of a short period by day, as a chart and as a table with a row for each week.</summary>
internal static class Days
{
    private const int DaysInWeek = 7;
    private const int DaysWithNumbers = 14;

    public static Markup Of(DayCounts days) => Markup.Join([Chart(days), Table(days)]);

    private static Markup Chart(DayCounts days)
    {
        var count = days.Counts.Count;
        var untilNextMonth = DateTime.DaysInMonth(days.First.Year, days.First.Month) - days.First.Day + 1;
        var hasFirstMonth = untilNextMonth >= count || ColumnChart.HasRoom(untilNextMonth, count);
        return ColumnChart.Of([.. days.Counts.Select((value, index) =>
        {
            var day = days.First.AddDays(index);
            var isNumbered = count <= DaysWithNumbers || day.Day == 1 || (day.Day % 5 == 0 && day.Day < 30);
            return new ChartColumn(
                Text(day, "yyyy-MM-dd"),
                value,
                isNumbered ? Text(day, "%d") : null,
                day.Day == 1 || (index == 0 && hasFirstMonth) ? Text(day, "yyyy-MM") : null);
        })]);
    }

    private static Markup Table(DayCounts days)
    {
        var sinceMonday = ((int)days.First.DayOfWeek + 6) % DaysInWeek;
        return HeatTable.Of(
            ReportText.ByDay,
            "days",
            ReportText.WeekFrom,
            ReportText.WeekdayNames.Split(' '),
            days.Counts,
            blanks: sinceMonday,
            week => Text(days.First.AddDays((week * DaysInWeek) - sinceMonday), "yyyy-MM-dd"));
    }

    private static string Text(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
