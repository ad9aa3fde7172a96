using System;
using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Sandbox.Data;

/// <summary>
/// Plausible sample data: a few hundred talents, each with no, one or several pages of applications, including the talents and the
/// application in Feishu's documentation. Times are relative to today, so some records are always a few days old; everything else
/// is the same every time. Records are created when they are first used.
/// </summary>
public static class SampleData
{
    /// <summary>The talent in Feishu's sample response; it has three pages of applications.</summary>
    public const string DocumentedTalentId = "6960663240925956459";

    /// <summary>The talent in Feishu's sample request; it has less than one page of applications.</summary>
    public const string OtherDocumentedTalentId = "6960663240925956660";

    private const int Talents = 320;
    private const long FirstTalentId = 6960663240925957000;
    private const long FirstApplicationId = 6989202908470447000;

    /// <summary>Creates the data.</summary>
    /// <param name="timeProvider">The clock; by default the system's.</param>
    public static SandboxData Create(TimeProvider? timeProvider = null)
    {
        var data = new SandboxData(timeProvider);
        AddTo(data);
        return data;
    }

    /// <summary>Adds the sample data to other data.</summary>
    public static void AddTo(SandboxData data)
    {
        var today = data.Today;
        data.Add(DocumentedTalentId, () => [DocumentedApplication(), .. Applications(DocumentedTalentId, 0, 46, today)]);
        data.Add(OtherDocumentedTalentId, () => Applications(OtherDocumentedTalentId, 1, 7, today));
        for (var number = 2; number < Talents; number++)
        {
            var talent = number;
            var talentId = Text(FirstTalentId + (talent * 9973L));
            data.Add(talentId, () => Applications(talentId, talent, Count(new StableRandom(talent)), today));
        }
    }

    // Most talents have a few applications, one in five none, one in ten several pages.
    private static int Count(StableRandom random) => random.Next(10) switch
    {
        0 or 1 => 0,
        2 => 21 + random.Next(45),
        _ => 1 + random.Next(8),
    };

    private static List<SandboxApplication> Applications(string talentId, int talent, int count, DateTimeOffset today)
    {
        var applications = new List<SandboxApplication>(count);
        for (var number = 0; number < count; number++)
        {
            var id = Text(FirstApplicationId + (talent * 1_000_003L) + (number * 101L));
            applications.Add(SampleApplication.Create(id, talentId, new StableRandom((talent * 1000) + number), today));
        }

        return applications;
    }

    // https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
    private static SandboxApplication DocumentedApplication() => new("6989202908470446380", DocumentedTalentId)
    {
        JobRecruitmentType = 1,
        JobTitle = "高级Java",
        ResumeSource = "lagou",
        Stage = "简历初筛",
        TerminationReason = "不合适",
        DeliveryType = 1,
        ModifyTime = 1618500278645,
        CreateTime = 1618500278644,
        TerminationType = "HR 主动终止",
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
