using System;
using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>Puts the figures and the records into one page that needs nothing else.</summary>
internal static class ReportPage
{
    public static string Of(IReadOnlyList<ExternalApplication> applications, ReportFigures figures, ReportFacts facts)
    {
        var style = Template.Read("report.css");
        var script = Template.Read("report.js");
        return Template.Fill(Template.Read("report.html"), new Dictionary<string, Markup>
        {
            ["policy"] = Markup.Trusted(SecurityPolicy.For(script, style)),
            ["style"] = Markup.Trusted(style),
            ["script"] = Markup.Trusted(script),
            ["data"] = Markup.Trusted(TableData.Of(applications)),
            ["title"] = Markup.Of($"{(string.IsNullOrWhiteSpace(facts.Title) ? ReportText.Title : facts.Title)}"),
            ["period"] = Period(figures),
            ["notes"] = Notes(figures, facts),
            ["totals"] = Totals.Of(figures),
            ["months"] = Months(figures.Months),
            ["stages"] = Bars.Of(ReportText.ByStage, figures.Stages, text => text),
            ["sources"] = Bars.Of(ReportText.BySource, figures.Sources, text => text),
            ["jobTitles"] = Bars.Of(ReportText.ByJobTitle, figures.JobTitles, text => text),
            ["recruitmentTypes"] = Bars.Of(ReportText.ByRecruitmentType, figures.RecruitmentTypes, Labels.Of),
            ["deliveryTypes"] = Bars.Of(ReportText.ByDeliveryType, figures.DeliveryTypes, Labels.Of),
            ["terminationTypes"] = Bars.Of(ReportText.ByTerminationType, figures.TerminationTypes, text => text),
            ["terminationReasons"] = Bars.Of(ReportText.ByTerminationReason, figures.TerminationReasons, text => text),
            ["durations"] = Durations.Of(figures.Durations),
            ["separator"] = Markup.Of($"{NumberFormatInfo.CurrentInfo.NumberGroupSeparator}"),
            ["made"] = Made(figures, facts),
        });
    }

    private static Markup Period(ReportFigures figures) => figures.FirstCreated is { } first && figures.LastCreated is { } last
        ? Markup.Of($"<p class=\"period\">{Format(ReportText.Period, Day(first), Day(last))}</p>")
        : Markup.None;

    private static Markup Notes(ReportFigures figures, ReportFacts facts) => Markup.Join(
    [
        figures.Total == 0 ? Note(ReportText.Empty) : Markup.None,
        facts.Unreadable > 0 ? Note(Format(ReportText.Unreadable, facts.Unreadable)) : Markup.None,
    ]);

    private static Markup Months(MonthCounts months) => Markup.Join(
    [
        months.Counts.Count == 0
            ? Markup.Of($"<p class=\"none\">{ReportText.NothingToShow}</p>")
            : Markup.Join([MonthChart.Of(months), MonthTable.Of(months)]),
        months.Earlier > 0 ? Note(Format(ReportText.Earlier, months.Earlier)) : Markup.None,
        months.Later > 0 ? Note(Format(ReportText.Later, months.Later)) : Markup.None,
        months.NotGiven > 0 ? Note(Format(ReportText.WithoutCreateTime, months.NotGiven)) : Markup.None,
    ]);

    private static Markup Made(ReportFigures figures, ReportFacts facts) => Markup.Of($"{Format(
        ReportText.Made,
        facts.MadeAt.ToString("yyyy-MM-dd HH:mm (zzz)", CultureInfo.InvariantCulture),
        figures.Total,
        typeof(ReportPage).Assembly.GetName().Version!.ToString(3))}");

    private static Markup Note(string text) => Markup.Of($"<p class=\"note\">{text}</p>\n");

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
