using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>
/// Applications by month as columns, in plain SVG. Across it measures in percent and so fits any width without scaling its text.
/// </summary>
internal static class MonthChart
{
    private const int PlotTop = 18;
    private const int PlotHeight = 150;
    private const int PlotBottom = PlotTop + PlotHeight;
    private const int FewMonths = 12;
    private const int MonthsWithNumbers = 24;

    private static readonly int[] StepFactors = [1, 2, 5, 10];

    public static Markup Of(MonthCounts months)
    {
        // A few months get narrow columns too, and room to their right.
        var slot = 100.0 / Math.Max(months.Counts.Count, FewMonths);
        var step = Step(months.Counts.Max());
        var top = (int)Math.Ceiling((double)months.Counts.Max() / step) * step;
        var lines = Enumerable.Range(0, (top / step) + 1).Select(line => line * step).ToList();
        return Markup.Of($"""
            <div class="columns" aria-hidden="true">
            <svg class="axis" width="48" height="{PlotBottom + 34}">{Markup.Join(lines.Select(value => AxisLabel(value, Y(value, top))))}</svg>
            <svg class="plot" width="100%" height="{PlotBottom + 34}">
            {Markup.Join(lines.Select(value => AxisLine(Y(value, top))))}
            {Markup.Join(months.Counts.Select((count, index) => Column(months, index, count, top, slot)))}
            {Markup.Join(YearLabels(months, slot))}
            </svg>
            </div>
            """);
    }

    private static Markup AxisLabel(int value, double y) => Markup.Of($"""<text x="40" y="{y + 4:0}">{value:N0}</text>""");

    private static Markup AxisLine(double y) => Markup.Of($"""<line x1="0" x2="100%" y1="{y:0}" y2="{y:0}"/>""");

    private static Markup Column(MonthCounts months, int index, int count, int top, double slot)
    {
        var month = months.First.AddMonths(index);
        var few = months.Counts.Count <= FewMonths;
        var middle = Percent((index + 0.5) * slot);
        var value = few ? Markup.Of($"<text class=\"value\" x=\"{middle}\" y=\"{Y(count, top) - 5:0}\">{count:N0}</text>") : Markup.None;
        var number = months.Counts.Count <= MonthsWithNumbers
            ? Markup.Of($"<text x=\"{middle}\" y=\"{PlotBottom + 15}\">{month.Month}</text>")
            : Markup.None;
        var height = PlotBottom - Y(count, top);
        return Markup.Of($"""
            <g><title>{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}: {count:N0}</title>
            <rect x="{Percent((index + 0.15) * slot)}" y="{Y(count, top):0}" width="{Percent(0.7 * slot)}" height="{height:0}"/>
            {value}{number}</g>

            """);
    }

    private static IEnumerable<Markup> YearLabels(MonthCounts months, double slot)
    {
        var y = PlotBottom + (months.Counts.Count <= MonthsWithNumbers ? 30 : 16);
        for (var index = 0; index < months.Counts.Count; index++)
        {
            var month = months.First.AddMonths(index);
            var untilJanuary = 13 - month.Month;

            // The year that the chart begins in is named as well, unless the next one would stand in its way.
            if (month.Month == 1 || (index == 0 && (untilJanuary * 8 >= months.Counts.Count || untilJanuary >= months.Counts.Count)))
            {
                yield return Markup.Of($"<text class=\"year\" x=\"{Percent((index + 0.15) * slot)}\" y=\"{y}\">{month.Year}</text>");
            }
        }
    }

    // 1, 2 or 5 times a power of ten, for four lines or so, and never a part of an application.
    private static int Step(int largest)
    {
        var rough = Math.Max(1, largest / 4.0);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (int)(power * StepFactors.First(factor => factor * power >= rough));
    }

    private static double Y(int value, int top) => PlotBottom - Math.Round((double)PlotHeight * value / top);

    private static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
