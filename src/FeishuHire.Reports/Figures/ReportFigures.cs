using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Everything that a report counts.</summary>
/// <param name="Total">How many applications there are.</param>
/// <param name="Talents">How many talents they belong to.</param>
/// <param name="Ended">How many of them ended.</param>
/// <param name="FirstCreated">When the first was created.</param>
/// <param name="LastCreated">When the last was created.</param>
/// <param name="Months">By the month of creation.</param>
/// <param name="Stages">By stage.</param>
/// <param name="Sources">By the source of the resume.</param>
/// <param name="JobTitles">By the title of the job.</param>
/// <param name="RecruitmentTypes">By the kind of recruitment.</param>
/// <param name="DeliveryTypes">By how they came about.</param>
/// <param name="TerminationTypes">How those that ended did so.</param>
/// <param name="TerminationReasons">Why those that ended did so.</param>
/// <param name="Durations">How long those that ended took.</param>
internal sealed record ReportFigures(
    int Total,
    int Talents,
    int Ended,
    DateTime? FirstCreated,
    DateTime? LastCreated,
    MonthCounts Months,
    Tally<string> Stages,
    Tally<string> Sources,
    Tally<string> JobTitles,
    Tally<JobRecruitmentType> RecruitmentTypes,
    Tally<DeliveryType> DeliveryTypes,
    Tally<string> TerminationTypes,
    Tally<string> TerminationReasons,
    DurationFigures Durations)
{
    public static ReportFigures Of(IReadOnlyCollection<ExternalApplication> applications)
    {
        var ended = applications.Where(application => application.HasEnded).ToList();
        var created = applications.Select(application => application.CreateTime).ToList();
        return new ReportFigures(
            Total: applications.Count,
            Talents: applications
                .Select(application => application.TalentId)
                .Where(id => !string.IsNullOrWhiteSpace(id))
                .Distinct()
                .Count(),
            Ended: ended.Count,
            FirstCreated: created.Min(),
            LastCreated: created.Max(),
            Months: MonthCounts.Of(created),
            Stages: Texts(applications, application => application.Stage),
            Sources: Texts(applications, application => application.ResumeSource),
            JobTitles: Texts(applications, application => application.JobTitle),
            RecruitmentTypes: Tallies.OfEnums<JobRecruitmentType>([.. applications.Select(application => application.JobRecruitmentType)]),
            DeliveryTypes: Tallies.OfEnums<DeliveryType>([.. applications.Select(application => application.DeliveryType)]),
            TerminationTypes: Texts(ended, application => application.TerminationType),
            TerminationReasons: Texts(ended, application => application.TerminationReason),
            Durations: DurationFigures.Of(ended));
    }

    private static Tally<string> Texts(IEnumerable<ExternalApplication> applications, Func<ExternalApplication, string?> text) =>
        Tallies.OfTexts([.. applications.Select(text)]);
}
