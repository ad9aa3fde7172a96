using System;
using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>The applications of an input that a report counts, and those it compares them with.</summary>
/// <param name="Applications">Those that were created in the period, or all of them without a period.</param>
/// <param name="Previous">Those of the previous period; <see langword="null"/> if the input probably does not contain them.</param>
/// <param name="Outside">How many were created in neither of the two periods.</param>
/// <param name="WithoutTime">How many have no creation time, so they are in no period.</param>
/// <param name="FirstCreated">When the first application of the whole input was created.</param>
/// <param name="Total">The number of applications in the input.</param>
internal sealed record PeriodSelection(
    IReadOnlyList<ExternalApplication> Applications,
    IReadOnlyList<ExternalApplication>? Previous,
    int Outside,
    int WithoutTime,
    DateTime? FirstCreated,
    int Total)
{
    public static PeriodSelection Of(IReadOnlyList<ExternalApplication> applications, ReportPeriod? period)
    {
        if (period is null)
        {
            return new PeriodSelection(applications, null, 0, 0, null, applications.Count);
        }

        var inside = new List<ExternalApplication>();
        var previous = new List<ExternalApplication>();
        var previousPeriod = period.Previous;
        DateTime? first = null;
        var (outside, withoutTime) = (0, 0);
        foreach (var application in applications)
        {
            if (application.CreateTime is not { } created)
            {
                withoutTime++;
                continue;
            }

            first = first is { } earliest && earliest <= created ? earliest : created;
            if (period.Contains(created))
            {
                inside.Add(application);
            }
            else if (previousPeriod?.Contains(created) == true)
            {
                previous.Add(application);
            }
            else
            {
                outside++;
            }
        }

        // An input without anything before the period was probably filtered, so a count of zero would be wrong.
        var isShown = previousPeriod is not null && first < period.After;
        return new PeriodSelection(inside, isShown ? previous : null, outside, withoutTime, first, applications.Count);
    }
}
