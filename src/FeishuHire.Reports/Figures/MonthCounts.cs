using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>The number of records in each month. A month without records has the count zero.</summary>
/// <param name="First">The first day of the first month.</param>
/// <param name="Counts">The counts of that month and of the following ones.</param>
/// <param name="Earlier">How many records are earlier than the first month.</param>
/// <param name="Later">How many records are later than the last month.</param>
/// <param name="NotGiven">How many records have no time.</param>
internal sealed record MonthCounts(DateTime First, IReadOnlyList<int> Counts, int Earlier, int Later, int NotGiven)
{
    /// <summary>The maximum number of months.</summary>
    public const int MaximumMonths = 120;

    /// <summary>
    /// Counts by month. A range longer than <see cref="MaximumMonths"/> is cut to the months of that length with the most records, the latest of
    /// several, so that a mistyped year does not hide the others.
    /// </summary>
    public static MonthCounts Of(IReadOnlyCollection<DateTime?> times)
    {
        var byMonth = new SortedDictionary<int, int>();
        foreach (var time in times)
        {
            if (time is { } given)
            {
                var month = NumberOf(given);
                byMonth[month] = (byMonth.TryGetValue(month, out var count) ? count : 0) + 1;
            }
        }

        var months = byMonth.ToList();
        var notGiven = times.Count - months.Sum(month => month.Value);
        if (months.Count == 0)
        {
            return new MonthCounts(default, [], 0, 0, notGiven);
        }

        var (from, to) = LargestRange(months);
        var counts = new int[months[to].Key - months[from].Key + 1];
        for (var index = from; index <= to; index++)
        {
            counts[months[index].Key - months[from].Key] = months[index].Value;
        }

        return new MonthCounts(
            new DateTime(months[from].Key / 12, (months[from].Key % 12) + 1, 1),
            counts,
            months.Take(from).Sum(month => month.Value),
            months.Skip(to + 1).Sum(month => month.Value),
            notGiven);
    }

    private static (int From, int To) LargestRange(List<KeyValuePair<int, int>> months)
    {
        var best = (From: 0, To: 0, Records: 0);
        var records = 0;
        for (int from = 0, to = 0; to < months.Count; to++)
        {
            records += months[to].Value;
            while (months[to].Key - months[from].Key >= MaximumMonths)
            {
                records -= months[from++].Value;
            }

            if (records >= best.Records)
            {
                best = (from, to, records);
            }
        }

        return (best.From, best.To);
    }

    private static int NumberOf(DateTime time) => (time.Year * 12) + time.Month - 1;
}
