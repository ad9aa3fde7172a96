using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>How long applications took from their creation to their end.</summary>
/// <param name="Count">How many applications could be measured.</param>
/// <param name="LowerQuartile">A quarter took no longer than this.</param>
/// <param name="Median">Half took no longer than this.</param>
/// <param name="UpperQuartile">Three quarters took no longer than this.</param>
/// <param name="Buckets">How many took how long: one count for each of <see cref="BucketDays"/>, and one for longer durations.</param>
/// <param name="WithoutTime">How many ended but lack one of the two times.</param>
/// <param name="Negative">How many have an end before their creation.</param>
internal sealed record DurationFigures(
    int Count,
    TimeSpan LowerQuartile,
    TimeSpan Median,
    TimeSpan UpperQuartile,
    IReadOnlyList<int> Buckets,
    int WithoutTime,
    int Negative)
{
    /// <summary>The upper bounds of the buckets in days. A duration that equals a bound is in the next bucket.</summary>
    public static readonly IReadOnlyList<int> BucketDays = [1, 3, 7, 14, 30, 60, 90, 180, 365];

    /// <summary>Measures the applications that ended.</summary>
    public static DurationFigures Of(IEnumerable<ExternalApplication> ended)
    {
        var durations = new List<TimeSpan>();
        var withoutTime = 0;
        var negative = 0;
        foreach (var application in ended)
        {
            if (application.CreateTime is not { } begin || application.ModifyTime is not { } end)
            {
                withoutTime++;
                continue;
            }

            // Local time skips or repeats an hour when clocks change.
            var duration = end.ToUniversalTime() - begin.ToUniversalTime();
            if (duration < TimeSpan.Zero)
            {
                negative++;
                continue;
            }

            durations.Add(duration);
        }

        durations.Sort();
        return new DurationFigures(
            durations.Count,
            Quantile(durations, 0.25),
            Quantile(durations, 0.5),
            Quantile(durations, 0.75),
            CountBuckets(durations),
            withoutTime,
            negative);
    }

    // Interpolated linearly, like QUARTILE.INC of spreadsheets.
    private static TimeSpan Quantile(List<TimeSpan> sorted, double part)
    {
        if (sorted.Count == 0)
        {
            return TimeSpan.Zero;
        }

        var position = part * (sorted.Count - 1);
        var below = sorted[(int)Math.Floor(position)];
        var above = sorted[(int)Math.Ceiling(position)];
        return below + TimeSpan.FromTicks((long)((above - below).Ticks * (position - Math.Floor(position))));
    }

    private static int[] CountBuckets(List<TimeSpan> durations)
    {
        var counts = new int[BucketDays.Count + 1];
        foreach (var duration in durations)
        {
            counts[BucketDays.TakeWhile(days => duration.TotalDays >= days).Count()]++;
        }

        return counts;
    }
}
