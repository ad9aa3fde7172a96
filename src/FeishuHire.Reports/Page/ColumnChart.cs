using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>A column chart as SVG. Its horizontal positions are percentages, so it fits any width without scaling the text.</summary>
internal static class ColumnChart
{
    private const int PlotTop = 18;
    private const int PlotHeight = 150;
    private const int PlotBottom = PlotTop + PlotHeight;
    private const int FewColumns = 12;

    private static readonly int[] StepFactors = [1, 2, 5, 10];

    public static Markup Of(IReadOnlyList<ChartColumn> columns)
    {
        // A few columns are no wider than twelve; the rest of the width stays empty.
        var slot = 100.0 / Math.Max(columns.Count, FewColumns);
        var largest = Math.Max(1, columns.Max(column => column.Count));
        var step = Step(largest);
        var top = (int)Math.Ceiling((double)largest / step) * step;
        var lines = Enumerable.Range(0, (top / step) + 1).Select(line => line * step).ToList();
        var groupY = PlotBottom + (columns.Any(column => column.Label is not null) ? 30 : 16);
        return Markup.Of($"""
            <div class="columns" aria-hidden="true">
            <svg class="axis" width="48" height="{PlotBottom + 34}">{Markup.Join(lines.Select(value => AxisLabel(value, Y(value, top))))}</svg>
            <svg class="plot" width="100%" height="{PlotBottom + 34}">
            {Markup.Join(lines.Select(value => AxisLine(Y(value, top))))}
            {Markup.Join(columns.Select((column, index) => Column(column, index, top, slot, columns.Count <= FewColumns)))}
            {Markup.Join(columns.Select((column, index) => Group(column.Group, index, slot, groupY)))}
            </svg>
            </div>

            """);
    }

    /// <summary>Whether the label of the first group fits before that of the next group.</summary>
    public static bool HasRoom(int columnsUntilNextGroup, int columns) => columnsUntilNextGroup * 8 >= columns;

    private static Markup AxisLabel(int value, double y) => Markup.Of($"""<text x="40" y="{y + 4:0}">{value:N0}</text>""");

    private static Markup AxisLine(double y) => Markup.Of($"""<line x1="0" x2="100%" y1="{y:0}" y2="{y:0}"/>""");

    private static Markup Column(ChartColumn column, int index, int top, double slot, bool isFew)
    {
        var middle = Percent((index + 0.5) * slot);
        var y = Y(column.Count, top);
        var value = isFew ? Markup.Of($"<text class=\"value\" x=\"{middle}\" y=\"{y - 5:0}\">{column.Count:N0}</text>") : Markup.None;
        var label = column.Label is null ? Markup.None : Markup.Of($"<text x=\"{middle}\" y=\"{PlotBottom + 15}\">{column.Label}</text>");
        return Markup.Of($"""
            <g><title>{column.Name}: {column.Count:N0}</title>
            <rect x="{Percent((index + 0.15) * slot)}" y="{y:0}" width="{Percent(0.7 * slot)}" height="{PlotBottom - y:0}"/>
            {value}{label}</g>

            """);
    }

    private static Markup Group(string? name, int index, double slot, int y) =>
        name is null ? Markup.None : Markup.Of($"<text class=\"group\" x=\"{Percent((index + 0.15) * slot)}\" y=\"{y}\">{name}</text>");

    // 1, 2 or 5 times a power of ten, for about four lines, and at least one application.
    private static int Step(int largest)
    {
        var rough = Math.Max(1, largest / 4.0);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (int)(power * StepFactors.First(factor => factor * power >= rough));
    }

    private static double Y(int value, int top) => PlotBottom - Math.Round((double)PlotHeight * value / top);

    private static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
