using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>The time from creation to end: quartiles, a histogram, and what could not be measured.</summary>
internal static class Durations
{
    public static Markup Of(DurationFigures figures) => Markup.Join(
    [
        figures.Count == 0 ? Markup.None : Quartiles(figures),
        Bars.Of(ReportText.TimeToEnd, figures.Buckets, DurationText.OfBucket),
        Note(figures.Count == 1 ? ReportText.DurationsMeasuredOne : ReportText.DurationsMeasured, figures.Count),
        figures.WithoutTime > 0 ? Note(ReportText.DurationsWithoutTime, figures.WithoutTime) : Markup.None,
        figures.Negative > 0 ? Note(ReportText.DurationsNegative, figures.Negative) : Markup.None,
    ]);

    private static Markup Quartiles(DurationFigures figures) => Markup.Of($"""
        <dl class="tiles small">
        {Totals.Tile(ReportText.LowerQuartile, DurationText.Of(figures.LowerQuartile), Markup.None)}
        {Totals.Tile(ReportText.Median, DurationText.Of(figures.Median), Markup.None)}
        {Totals.Tile(ReportText.UpperQuartile, DurationText.Of(figures.UpperQuartile), Markup.None)}
        </dl>

        """);

    private static Markup Note(string format, int count) =>
        Markup.Of($"<p class=\"note\">{string.Format(CultureInfo.CurrentCulture, format, count)}</p>\n");
}
