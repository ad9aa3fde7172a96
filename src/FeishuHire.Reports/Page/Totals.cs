namespace FeishuHire.Reports;

/// <summary>The few numbers that stand first, each with its change from the period before.</summary>
internal static class Totals
{
    public static Markup Of(ReportFigures figures)
    {
        var former = figures.Former;
        var (open, formerlyOpen) = (figures.Total - figures.Ended, former?.Total - former?.Ended);
        return Markup.Join(
        [
            Tile(ReportText.Applications, $"{figures.Total:N0}", Markup.None, Change(figures.Total, former?.Total)),
            Tile(ReportText.Talents, $"{figures.Talents:N0}", Markup.None, Change(figures.Talents, former?.Talents)),
            Tile(ReportText.Ended, $"{figures.Ended:N0}", Part(figures.Ended, figures.Total), Change(figures.Ended, former?.Ended)),
            Tile(ReportText.NotEnded, $"{open:N0}", Part(open, figures.Total), Change(open, formerlyOpen)),
            Tile(ReportText.MedianToEnd, Median(figures), Markup.None, Change(figures.Durations, former?.Durations)),
        ]);
    }

    public static Markup Tile(string name, string value, Markup more, string? change = null)
    {
        var second = change is null ? Markup.None : Markup.Of($"<dd class=\"change\">{change}</dd>");
        return Markup.Of($"<div><dt>{name}</dt><dd>{value}{more}</dd>{second}</div>\n");
    }

    private static string Median(ReportFigures figures) => figures.Durations.Count == 0 ? "–" : DurationText.Of(figures.Durations.Median);

    private static string? Change(int count, int? former) => former is { } before ? ChangeText.From(count, before) : null;

    private static string? Change(DurationFigures durations, DurationFigures? former) =>
        former is { Count: > 0 } && durations.Count > 0 ? ChangeText.From(durations.Median, former.Median) : null;

    private static Markup Part(int count, int total) => total == 0 ? Markup.None : Markup.Of($" <small>{(double)count / total:P1}</small>");
}
