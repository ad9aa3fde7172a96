using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>Describes the period, the previous period and what is not in them.</summary>
internal static class PeriodText
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>The lines below the title.</summary>
    public static Markup Lead(PeriodSelection selection, ReportFigures figures, ReportFacts facts) => facts.Period is { } period
        ? Markup.Join(
        [
            Paragraph(Format(ReportText.CreatedIn, Span(period)) + ReportText.SentenceSpace + ReportText.CreateTimeDecides),
            selection.Previous is not null ? Paragraph(Format(ReportText.ComparedWith, Span(period.Previous!))) : Markup.None,
        ])
        : figures.FirstCreated is { } first && figures.LastCreated is { } last
            ? Paragraph(Format(ReportText.CreatedIn, Format(ReportText.SpanOfDays, Day(first), Day(last))))
            : Markup.None;

    /// <summary>Notes on applications that are not in the report, and on the previous period.</summary>
    public static Markup Notes(PeriodSelection selection, ReportPeriod period) => Markup.Join(
    [
        selection.Outside > 0 ? Note(Format(ReportText.OutsidePeriod, selection.Outside)) : Markup.None,
        selection.WithoutTime > 0 ? Note(Format(ReportText.WithoutTimeInNoPeriod, selection.WithoutTime)) : Markup.None,
        period.Previous is { } previous ? NotesOnPrevious(selection, previous) : Markup.None,
    ]);

    private static Markup NotesOnPrevious(PeriodSelection selection, ReportPeriod previous) => selection.Previous switch
    {
        null => Note(Format(ReportText.NoComparison, Span(previous))),
        { Count: 0 } => Note(Format(ReportText.NothingBefore, Span(previous))),
        _ => selection.FirstCreated is { } first && first > previous.After
            ? Note(Format(ReportText.PreviousMayBePartial, Moment(first)))
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
