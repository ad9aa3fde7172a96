using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>Formats durations, rounded for readers.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalHours: < 1 } => Format(ReportText.Minutes, duration.TotalMinutes),
        { TotalHours: < 48 } => Format(ReportText.Hours, duration.TotalHours),
        _ => Format(ReportText.Days, duration.TotalDays),
    };

    /// <summary>The span of a bucket of <see cref="DurationFigures.Buckets"/>.</summary>
    public static string OfBucket(int index)
    {
        var ends = DurationFigures.BucketDays;
        if (index == 0)
        {
            return Format(ReportText.BucketFirst, ends[0]);
        }

        return index == ends.Count
            ? Format(ReportText.BucketLast, ends[index - 1])
            : Format(ReportText.Bucket, ends[index - 1], ends[index]);
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
