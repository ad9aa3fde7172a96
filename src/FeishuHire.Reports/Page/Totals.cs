namespace FeishuHire.Reports;

/// <summary>The few numbers that stand first.</summary>
internal static class Totals
{
    public static Markup Of(ReportFigures figures) => Markup.Join(
    [
        Tile(ReportText.Applications, $"{figures.Total:N0}", Markup.None),
        Tile(ReportText.Talents, $"{figures.Talents:N0}", Markup.None),
        Tile(ReportText.Ended, $"{figures.Ended:N0}", Part(figures.Ended, figures.Total)),
        Tile(ReportText.NotEnded, $"{figures.Total - figures.Ended:N0}", Part(figures.Total - figures.Ended, figures.Total)),
        Tile(ReportText.MedianToEnd, figures.Durations.Count == 0 ? "–" : DurationText.Of(figures.Durations.Median), Markup.None),
    ]);

    public static Markup Tile(string name, string value, Markup more) =>
        Markup.Of($"<div><dt>{name}</dt><dd>{value}{more}</dd></div>\n");

    private static Markup Part(int count, int total) => total == 0 ? Markup.None : Markup.Of($" <small>{(double)count / total:P1}</small>");
}
