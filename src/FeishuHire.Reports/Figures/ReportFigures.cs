using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>All figures of a report.</summary>
/// <param name="Total">The number of applications.</param>
/// <param name="Talents">The number of talents they belong to.</param>
/// <param name="Ended">How many of them have ended.</param>
/// <param name="FirstCreated">When the first was created.</param>
/// <param name="LastCreated">When the last was created.</param>
/// <param name="Months">By creation month.</param>
/// <param name="Stages">By stage.</param>
/// <param name="Sources">By resume source.</param>
/// <param name="JobTitles">By job title.</param>
/// <param name="RecruitmentTypes">By recruitment type.</param>
/// <param name="DeliveryTypes">By delivery type.</param>
/// <param name="TerminationTypes">Those that have ended, by termination type.</param>
/// <param name="TerminationReasons">Those that have ended, by termination reason.</param>
/// <param name="Durations">The durations of those that have ended.</param>
/// <param name="Previous">The figures of the previous period; <see langword="null"/> without a comparison.</param>
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
    ReportFigures? Previous)
{
    public static ReportFigures Of(IReadOnlyCollection<ExternalApplication> applications, IReadOnlyCollection<ExternalApplication>? previous = null)
    {
        var compared = previous ?? [];
        var (ended, endedPreviously) = (Ended(applications), Ended(compared));
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
            Stages: Texts(applications, compared, application => application.Stage),
            Sources: Texts(applications, compared, application => application.ResumeSource),
            JobTitles: Texts(applications, compared, application => application.JobTitle),
            RecruitmentTypes: Enums(applications, compared, application => application.JobRecruitmentType),
            DeliveryTypes: Enums(applications, compared, application => application.DeliveryType),
            TerminationTypes: Texts(ended, endedPreviously, application => application.TerminationType),
            TerminationReasons: Texts(ended, endedPreviously, application => application.TerminationReason),
            Durations: DurationFigures.Of(ended),
            Previous: previous is null ? null : Of(previous));

        static List<ExternalApplication> Ended(IEnumerable<ExternalApplication> all) => [.. all.Where(application => application.HasEnded)];
    }

    private static Tally<string> Texts(
        IEnumerable<ExternalApplication> applications, IEnumerable<ExternalApplication> previous, Func<ExternalApplication, string?> text) =>
        Tallies.OfTexts(applications.Select(text), previous.Select(text));

    private static Tally<T> Enums<T>(
        IEnumerable<ExternalApplication> applications, IEnumerable<ExternalApplication> previous, Func<ExternalApplication, T?> value)
        where T : struct =>
        Tallies.OfEnums(applications.Select(value), previous.Select(value));
}
