using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Sandbox.Data;

/// <summary>
/// Plausible sample data, the same every time: a few hundred talents with none, one or several pages of applications each, and among them
/// the talents and the application that Feishu's documentation shows.
/// </summary>
public static class SampleData
{
    /// <summary>The talent of Feishu's sample answer: three pages of applications.</summary>
    public const string DocumentedTalentId = "6960663240925956459";

    /// <summary>The talent of Feishu's sample request: less than a page.</summary>
    public const string OtherDocumentedTalentId = "6960663240925956660";

    private const int Talents = 320;
    private const long FirstTalentId = 6960663240925957000;
    private const long FirstApplicationId = 6989202908470447000;

    /// <summary>Makes the data.</summary>
    public static SandboxData Create()
    {
        var data = new SandboxData();
        AddTo(data);
        return data;
    }

    /// <summary>Adds the data to others.</summary>
    public static void AddTo(SandboxData data)
    {
        data.Add(DocumentedTalentId, [DocumentedApplication(), .. Applications(DocumentedTalentId, 0, 46)]);
        data.Add(OtherDocumentedTalentId, Applications(OtherDocumentedTalentId, 1, 7));
        for (var number = 2; number < Talents; number++)
        {
            var dice = new Dice(number);
            var talentId = Text(FirstTalentId + (number * 9973L));

            // Most talents have a few applications, one in five none, one in ten several pages.
            var count = dice.Roll(10) switch { 0 or 1 => 0, 2 => 21 + dice.Roll(45), _ => 1 + dice.Roll(8) };
            data.Add(talentId, Applications(talentId, number, count));
        }
    }

    private static List<SandboxApplication> Applications(string talentId, int talent, int count)
    {
        var applications = new List<SandboxApplication>(count);
        for (var number = 0; number < count; number++)
        {
            var id = Text(FirstApplicationId + (talent * 1_000_003L) + (number * 101L));
            applications.Add(SampleApplication.Create(id, talentId, new Dice((talent * 1000) + number)));
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
