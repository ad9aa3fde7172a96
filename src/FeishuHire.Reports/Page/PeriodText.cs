using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>Periods in words, and what their comparison rests on.</summary>
internal static class PeriodText
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>What stands below the title.</summary>
    public static Markup Lead(PeriodSelection selection, ReportFigures figures, ReportFacts facts) => facts.Period is { } period
        ? Markup.Join(
        [
            Paragraph(Format(ReportText.CreatedIn, Span(period)) + ReportText.SentenceSpace + ReportText.CreateTimeDecides),
            selection.Former is not null ? Paragraph(Format(ReportText.ComparedWith, Span(period.Former!))) : Markup.None,
        ])
        : figures.FirstCreated is { } first && figures.LastCreated is { } last
            ? Paragraph(Format(ReportText.CreatedIn, Format(ReportText.SpanOfDays, Day(first), Day(last))))
            : Markup.None;

    /// <summary>What the reader should know about the applications that are not in the report, and about the period before.</summary>
    public static Markup Notes(PeriodSelection selection, ReportPeriod period) => Markup.Join(
    [
        selection.Outside > 0 ? Note(Format(ReportText.OutsidePeriod, selection.Outside)) : Markup.None,
        selection.WithoutTime > 0 ? Note(Format(ReportText.WithoutTimeInNoPeriod, selection.WithoutTime)) : Markup.None,
        period.Former is { } former ? OnFormer(selection, former) : Markup.None,
    ]);

    private static Markup OnFormer(PeriodSelection selection, ReportPeriod former) => selection.Former switch
    {
        null => Note(Format(ReportText.NoComparison, Span(former))),
        { Count: 0 } => Note(Format(ReportText.NothingBefore, Span(former))),
        _ => selection.FirstCreated is { } first && first > former.After
            ? Note(Format(ReportText.FormerMayBePartial, Moment(first)))
            : Markup.None,
    };

    private static string Span(ReportPeriod period) => period.After is not { } after ? Format(ReportText.SpanUntil, Moment(period.Before))
        : IsMidnight(after) && IsMidnight(period.Before) ? Format(ReportText.SpanOfDays, Day(after), Day(period.Before - OneDay))
        : Format(ReportText.SpanOfTimes, Moment(after), Moment(period.Before));

    private static string Moment(DateTime time) => IsMidnight(time) ? Day(time) : time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsMidnight(DateTime time) => time.TimeOfDay == TimeSpan.Zero;

    private static Markup Paragraph(string text) => Markup.Of($"<p class=\"period\">{text}</p>\n");

    private static Markup Note(string text) => Markup.Of($"<p class=\"note\">{text}</p>\n");

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
