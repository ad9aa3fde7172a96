using System.Globalization;

namespace FeishuHire.Reports.Tests;

/// <summary>Applications for reports, and the pages that are made of them.</summary>
internal static class SampleReport
{
    public const string Hostile = "</script><script>window.injected = 1</script><img src=x onerror=\"window.injected = 2\">{{title}}&amp;'\"`\u2028\u202e";

    public static readonly DateTime Begin = new(2024, 3, 5, 9, 30, 0, DateTimeKind.Local);

    public static readonly ReportFacts Facts = new(null, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), 0);

    public static ExternalApplication Created(DateTime? created) => new() { Id = "1", TalentId = "2", CreateTime = created };

    public static ExternalApplication Ended(TimeSpan? after) => new()
    {
        Id = "1",
        TalentId = "2",
        CreateTime = Begin,
        ModifyTime = Begin + after,
        TerminationReason = "不合适",
    };

    /// <summary>Many different applications, the same every time.</summary>
    public static List<ExternalApplication> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ExternalApplication
        {
            Id = (6989202908470447000 + number).ToString(CultureInfo.InvariantCulture),
            TalentId = (6960663240925957000 + (number % 977)).ToString(CultureInfo.InvariantCulture),
            JobTitle = $"职位 {number % 211}",
            JobRecruitmentType = (JobRecruitmentType)(1 + (number % 3)),
            Stage = $"stage {number % 5}",
            ResumeSource = number % 7 == 0 ? null : $"source {number % 31}",
            DeliveryType = (DeliveryType)(1 + (number % 4)),
            CreateTime = Begin.AddHours(number % 9973),
            ModifyTime = number % 2 == 0 ? Begin.AddHours((number % 9973) + (number % 499)) : null,
            TerminationReason = number % 2 == 0 ? $"reason {number % 3}" : null,
        })];

    public static string Page(IReadOnlyList<ExternalApplication> applications, ReportFacts? facts = null)
    {
        using var writer = new StringWriter();
        ApplicationReport.Write(writer, applications, facts ?? Facts, CancellationToken.None);
        return writer.ToString();
    }

    /// <summary>Does something as a user of that culture.</summary>
    public static T In<T>(string culture, Func<T> work)
    {
        var (former, formerWords) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerWords);
        }
    }
}
