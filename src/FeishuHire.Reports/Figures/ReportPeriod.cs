using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>A period of local time that includes its beginning and not its end.</summary>
/// <param name="After">The beginning; <see langword="null"/> for all that came before the end.</param>
/// <param name="Before">The end.</param>
internal sealed record ReportPeriod(DateTime? After, DateTime Before)
{
    /// <summary>
    /// The period before it, of the same length: of whole calendar months as many months, otherwise the same time on the clock.
    /// <see langword="null"/> if there is none.
    /// </summary>
    public ReportPeriod? Former
    {
        get
        {
            if (After is not { } after || after - DateTime.MinValue < Before - after)
            {
                return null;
            }

            var months = ((Before.Year - after.Year) * 12) + Before.Month - after.Month;
            return new ReportPeriod(months > 0 && IsFirst(after) && IsFirst(Before) ? after.AddMonths(-months) : after - (Before - after), after);
        }
    }

    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportPeriodInvalid"/>: it holds no moment.</exception>
    public static ReportPeriod Of(DateTime? after, DateTime before) => after is { } begin && !IsBefore(begin, before)
        ? throw ReportException.Of(ReportErrorId.ReportPeriodInvalid, ReportText.PeriodEmpty, Text(begin), Text(before))
        : new ReportPeriod(after, before);

    public bool Contains(DateTime time) => IsBefore(time, Before) && (After is not { } after || !IsBefore(time, after));

    // In the hour that comes twice, the clock says less than the instants do.
    private static bool IsBefore(DateTime time, DateTime other) => time.ToUniversalTime() < other.ToUniversalTime();

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool IsFirst(DateTime time) => time.Day == 1 && time.TimeOfDay == TimeSpan.Zero;
}
