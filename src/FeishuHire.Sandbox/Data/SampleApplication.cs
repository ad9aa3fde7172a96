using System;

namespace FeishuHire.Sandbox.Data;

/// <summary>Creates a plausible application. Only an application that ended says when, how and why.</summary>
internal static class SampleApplication
{
    /// <summary>The termination type of a hired candidate.</summary>
    public const string Hired = "人才已入职";

    private const int Days = 1700;

    private static readonly string[] SocialTitles =
        ["高级Java", "资深前端工程师", "数据分析师", "产品经理", "HRBP", "测试开发工程师", "销售总监", "SRE", "Site Reliability Engineer", "法务顾问"];

    private static readonly string[] CampusTitles =
        ["2026 届后端开发", "2026 届算法工程师", "管培生", "产品实习生", "Graduate Software Engineer"];

    private static readonly string[] Stages = ["简历初筛", "笔试", "一面", "二面", "HR 面", "Offer 沟通", "待入职"];

    private static readonly string[] Sources = ["lagou", "BOSS直聘", "猎聘", "官网", "内部推荐", "LinkedIn", "牛客网", "校园招聘会"];

    private static readonly (string Type, string[] Reasons)[] Endings =
    [
        ("HR 主动终止", ["不合适", "经验不足", "岗位已关闭", "薪资期望不符"]),
        ("候选人主动终止", ["已接受其他 Offer", "工作地点不合适", "个人原因"]),
        (Hired, ["已入职"]),
    ];

    /// <summary>The index of an application's stage, from 0; -1 if the stage is not in the sample data.</summary>
    public static int StageOf(SandboxApplication application) => Array.IndexOf(Stages, application.Stage);

    public static string TitleOf(bool campus, StableRandom random) => random.Choose(campus ? CampusTitles : SocialTitles);

    public static SandboxApplication Create(string id, string talentId, StableRandom random, DateTimeOffset today)
    {
        var campus = random.Next(4) == 0;
        var age = (random.Next(60 * 24 * Days) * 60_000L) + random.Next(60_000) + 2;
        var created = today.ToUnixTimeMilliseconds() - age;
        var application = new SandboxApplication(id, talentId)
        {
            JobRecruitmentType = campus ? 2 : 1,
            JobTitle = TitleOf(campus, random),
            ResumeSource = random.Next(20) == 0 ? null : random.Choose(Sources),
            Stage = random.Choose(Stages),
            DeliveryType = 1 + random.Next(4),
            CreateTime = created,
        };
        if (random.Next(3) == 0)
        {
            return application;
        }

        var (type, reasons) = Endings[random.Next(Endings.Length)];
        return application with
        {
            // A hired candidate reached the last stage.
            Stage = type == Hired ? Stages[Stages.Length - 1] : application.Stage,
            // Nothing ends in the future.
            ModifyTime = created + 1 + (((1 + random.Next(24 * 90)) * 3_600_000L) % (age - 1)),
            TerminationType = type,
            TerminationReason = random.Next(8) == 0 ? null : random.Choose(reasons),
        };
    }
}
