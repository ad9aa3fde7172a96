using System;
using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>Records of a short period by day: a day without records counts zero.</summary>
/// <param name="First">The first day.</param>
/// <param name="Counts">The records of that day and of each that follows.</param>
internal sealed record DayCounts(DateTime First, IReadOnlyList<int> Counts)
{
    /// <summary>How many days are told apart at most: two months.</summary>
    public const int MostDays = 62;

    /// <summary>Counts the days of a period; <see langword="null"/> if it has no beginning or is too long for it.</summary>
    public static DayCounts? Of(ReportPeriod? period, IEnumerable<DateTime> times)
    {
        if (period?.After?.Date is not { } first)
        {
            return null;
        }

        var days = (period.Before.AddTicks(-1).Date - first).Days + 1;
        if (days > MostDays)
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
