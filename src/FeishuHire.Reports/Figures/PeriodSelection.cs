using System;
using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>Which applications of an input a report is about, and which it compares them with.</summary>
/// <param name="Applications">Those that were created in the period, or all of them without a period.</param>
/// <param name="Former">Those of the period before; <see langword="null"/> if the input shows nothing of it.</param>
/// <param name="Outside">How many were created in neither of the two.</param>
/// <param name="WithoutTime">How many lack a time of creation, and so are in no period.</param>
/// <param name="FirstCreated">When the first application of the whole input was created.</param>
/// <param name="Total">How many applications the input has.</param>
internal sealed record PeriodSelection(
    IReadOnlyList<ExternalApplication> Applications,
    IReadOnlyList<ExternalApplication>? Former,
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
        var former = new List<ExternalApplication>();
        var formerPeriod = period.Former;
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
            else if (formerPeriod?.Contains(created) == true)
            {
                former.Add(application);
            }
            else
            {
                outside++;
            }
        }

        // An input without anything before the period was most likely read or filtered from there on: nothing is not zero.
        var isShown = formerPeriod is not null && first < period.After;
        return new PeriodSelection(inside, isShown ? former : null, outside, withoutTime, first, applications.Count);
    }
}
