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
/// <param name="Former">The figures of the period before; <see langword="null"/> without a comparison.</param>
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
    DurationFigures Durations,
    ReportFigures? Former)
{
    public static ReportFigures Of(IReadOnlyCollection<ExternalApplication> applications, IReadOnlyCollection<ExternalApplication>? former = null)
    {
        var before = former ?? [];
        var (ended, endedBefore) = (Ended(applications), Ended(before));
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
            Stages: Texts(applications, before, application => application.Stage),
            Sources: Texts(applications, before, application => application.ResumeSource),
            JobTitles: Texts(applications, before, application => application.JobTitle),
            RecruitmentTypes: Enums(applications, before, application => application.JobRecruitmentType),
            DeliveryTypes: Enums(applications, before, application => application.DeliveryType),
            TerminationTypes: Texts(ended, endedBefore, application => application.TerminationType),
            TerminationReasons: Texts(ended, endedBefore, application => application.TerminationReason),
            Durations: DurationFigures.Of(ended),
            Former: former is null ? null : Of(former));

        static List<ExternalApplication> Ended(IEnumerable<ExternalApplication> all) => [.. all.Where(application => application.HasEnded)];
    }

    private static Tally<string> Texts(
        IEnumerable<ExternalApplication> applications, IEnumerable<ExternalApplication> former, Func<ExternalApplication, string?> text) =>
        Tallies.OfTexts(applications.Select(text), former.Select(text));

    private static Tally<T> Enums<T>(
        IEnumerable<ExternalApplication> applications, IEnumerable<ExternalApplication> former, Func<ExternalApplication, T?> value)
        where T : struct =>
        Tallies.OfEnums(applications.Select(value), former.Select(value));
}
