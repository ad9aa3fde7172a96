using System;
using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>The number of records on each day of a short period. A day without records has the count zero.</summary>
/// <param name="First">The first day.</param>
/// <param name="Counts">The counts of that day and of the following ones.</param>
internal sealed record DayCounts(DateTime First, IReadOnlyList<int> Counts)
{
    /// <summary>The maximum number of days: two months.</summary>
    public const int MaximumDays = 62;

    /// <summary>Counts the days of a period; <see langword="null"/> if it has no beginning or is longer than <see cref="MaximumDays"/>.</summary>
    public static DayCounts? Of(ReportPeriod? period, IEnumerable<DateTime> times)
    {
        if (period?.After?.Date is not { } first)
        {
            return null;
        }

        var days = (period.Before.AddTicks(-1).Date - first).Days + 1;
        if (days > MaximumDays)
        {
            return null;
        }

        var counts = new int[days];
        foreach (var time in times)
        {
            counts[(time.Date - first).Days]++;
        }

        return new DayCounts(first, counts);
    }
}
