using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Builds the page, which needs no other file.</summary>
internal static class ReportPage
{
    public static string Of(PeriodSelection selection, ReportFigures figures, ReportFacts facts)
    {
        var style = Template.Read("report.css");
        var script = Template.Read("report.js");
        var (stages, known) = Funnel.Order(figures.Stages);
        return Template.Fill(Template.Read("report.html"), new Dictionary<string, Markup>
        {
            ["policy"] = Markup.Trusted(SecurityPolicy.For(script, style)),
            ["style"] = Markup.Trusted(style),
            ["script"] = Markup.Trusted(script),
            ["data"] = Markup.Trusted(TableData.Of(selection.Applications)),
            ["title"] = Markup.Of($"{(string.IsNullOrWhiteSpace(facts.Title) ? ReportText.Title : facts.Title)}"),
            ["period"] = PeriodText.Lead(selection, figures, facts),
            ["notes"] = Notes(selection, figures, facts),
            ["totals"] = Totals.Of(figures),
            ["times"] = Times(selection, figures, facts),
            ["stageOrder"] = StageOrder(stages, known),
            ["stages"] = Chart(ReportText.ByStage, stages, text => text),
            ["sources"] = Chart(ReportText.BySource, figures.Sources, text => text),
            ["jobTitles"] = Chart(ReportText.ByJobTitle, figures.JobTitles, text => text),
            ["recruitmentTypes"] = Chart(ReportText.ByRecruitmentType, figures.RecruitmentTypes, Labels.Of),
            ["deliveryTypes"] = Chart(ReportText.ByDeliveryType, figures.DeliveryTypes, Labels.Of),
            ["terminationTypes"] = Chart(ReportText.ByTerminationType, figures.TerminationTypes, text => text),
            ["terminationReasons"] = Chart(ReportText.ByTerminationReason, figures.TerminationReasons, text => text),
            ["durations"] = Durations.Of(figures.Durations),
            ["separator"] = Markup.Of($"{NumberFormatInfo.CurrentInfo.NumberGroupSeparator}"),
            ["created"] = Created(selection, facts),
        });

        Markup Chart<T>(string caption, Tally<T> tally, Func<T, string> label) => Bars.Of(caption, tally, label, figures.Previous is not null);
    }

    private static Markup Notes(PeriodSelection selection, ReportFigures figures, ReportFacts facts) => Markup.Join(
    [
        figures.Total == 0 ? Note(ReportText.Empty) : Markup.None,
        facts.Period is { } period ? PeriodText.Notes(selection, period) : Markup.None,
        facts.Unreadable > 0 ? Note(Format(ReportText.Unreadable, facts.Unreadable)) : Markup.None,
    ]);

    // A short period is shown by day, a longer one by month.
    private static Markup Times(PeriodSelection selection, ReportFigures figures, ReportFacts facts) =>
        DayCounts.Of(facts.Period, selection.Applications.Select(application => application.CreateTime!.Value)) is { } days
            ? Section(ReportText.ByDay, Days.Of(days))
            : Section(ReportText.ByMonth, ByMonth(figures.Months));

    private static Markup Section(string heading, Markup content) => Markup.Of($"""
        <section>
        <h2>{heading}</h2>
        {content}
        </section>
        """);

    private static Markup ByMonth(MonthCounts months) => Markup.Join(
    [
        months.Counts.Count == 0 ? Markup.Of($"<p class=\"none\">{ReportText.NothingToShow}</p>") : Months.Of(months),
        months.Earlier > 0 ? Note(Format(ReportText.Earlier, months.Earlier)) : Markup.None,
        months.Later > 0 ? Note(Format(ReportText.Later, months.Later)) : Markup.None,
        months.NotGiven > 0 ? Note(Format(ReportText.WithoutCreateTime, months.NotGiven)) : Markup.None,
    ]);

    // A single stage has no order.
    private static Markup StageOrder(Tally<string> stages, int known)
    {
        var words = known == 0 ? ReportText.StagesByCount : known < stages.Counts.Count ? ReportText.StagesPartlyInOrder : ReportText.StagesInOrder;
        return stages.Counts.Count < 2 ? Markup.None : Markup.Of($"<p class=\"lead\">{words}</p>");
    }

    private static Markup Created(PeriodSelection selection, ReportFacts facts) => Markup.Of($"{Format(
        ReportText.ReportCreated,
        facts.CreatedAt.ToString("yyyy-MM-dd HH:mm (zzz)", CultureInfo.InvariantCulture),
        selection.Total,
        typeof(ReportPage).Assembly.GetName().Version!.ToString(3))}");

    private static Markup Note(string text) => Markup.Of($"<p class=\"note\">{text}</p>\n");

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
