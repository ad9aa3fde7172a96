using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>A period of local time, including its beginning but not its end.</summary>
/// <param name="After">The beginning; <see langword="null"/> if the period is not limited.</param>
/// <param name="Before">The end.</param>
internal sealed record ReportPeriod(DateTime? After, DateTime Before)
{
    /// <summary>
    /// The period directly before this one: the same number of months for whole calendar months, otherwise the same duration in local time.
    /// <see langword="null"/> if there is none.
    /// </summary>
    public ReportPeriod? Previous
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

    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportPeriodInvalid"/>: it is empty.</exception>
    public static ReportPeriod Of(DateTime? after, DateTime before) => after is { } begin && !IsBefore(begin, before)
        ? throw ReportException.Of(ReportErrorId.ReportPeriodInvalid, ReportText.PeriodEmpty, Text(begin), Text(before))
        : new ReportPeriod(after, before);

    public bool Contains(DateTime time) => IsBefore(time, Before) && (After is not { } after || !IsBefore(time, after));

    // Compared in UTC, because one hour of local time occurs twice when clocks are set back.
    private static bool IsBefore(DateTime time, DateTime other) => time.ToUniversalTime() < other.ToUniversalTime();

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool IsFirst(DateTime time) => time.Day == 1 && time.TimeOfDay == TimeSpan.Zero;
}
