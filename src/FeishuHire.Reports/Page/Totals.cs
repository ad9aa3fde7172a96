namespace FeishuHire.Reports;

/// <summary>The main figures at the top, each with its change from the previous period.</summary>
internal static class Totals
{
    public static Markup Of(ReportFigures figures)
    {
        var previous = figures.Previous;
        var (open, previouslyOpen) = (figures.Total - figures.Ended, previous?.Total - previous?.Ended);
        return Markup.Join(
        [
            Tile(ReportText.Applications, $"{figures.Total:N0}", Markup.None, Change(figures.Total, previous?.Total)),
            Tile(ReportText.Talents, $"{figures.Talents:N0}", Markup.None, Change(figures.Talents, previous?.Talents)),
            Tile(ReportText.Ended, $"{figures.Ended:N0}", Part(figures.Ended, figures.Total), Change(figures.Ended, previous?.Ended)),
            Tile(ReportText.NotEnded, $"{open:N0}", Part(open, figures.Total), Change(open, previouslyOpen)),
            Tile(ReportText.MedianToEnd, Median(figures), Markup.None, Change(figures.Durations, previous?.Durations)),
        ]);
    }

    public static Markup Tile(string name, string value, Markup more, string? change = null)
    {
        var second = change is null ? Markup.None : Markup.Of($"<dd class=\"change\">{change}</dd>");
        return Markup.Of($"<div><dt>{name}</dt><dd>{value}{more}</dd>{second}</div>\n");
    }

    private static string Median(ReportFigures figures) => figures.Durations.Count == 0 ? "–" : DurationText.Of(figures.Durations.Median);

    private static string? Change(int count, int? previous) => previous is { } past ? ChangeText.From(count, past) : null;

    private static string? Change(DurationFigures durations, DurationFigures? previous) =>
        previous is { Count: > 0 } && durations.Count > 0 ? ChangeText.From(durations.Median, previous.Median) : null;

    private static Markup Part(int count, int total) => total == 0 ? Markup.None : Markup.Of($" <small>{(double)count / total:P1}</small>");
}
