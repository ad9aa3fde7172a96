using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Data;

/// <summary>Creates the records of the sample applications: interviews from a certain stage on, a background check and an offer at the last one.</summary>
internal static class SampleChildren
{
    private const long FirstInterviewId = 7_310_000_000_000_000_000;
    private const long FirstAssessmentId = 7_320_000_000_000_000_000;
    private const long FirstCheckId = 7_330_000_000_000_000_000;
    private const long FirstOfferId = 7_340_000_000_000_000_000;
    private const long Hour = 3_600_000;

    private static readonly string[] Interviewers = ["王芳", "李建国", "Chen Wei", "欧阳静"];

    private static readonly string[] Comments = ["基础扎实，沟通清楚。", "项目经验与岗位匹配。", "需要再看一轮系统设计。", "Solid, clear answers."];

    public static IEnumerable<Row> Interviews(SandboxData data) => Number(data).SelectMany(entry =>
        Enumerable.Range(0, InterviewCount(entry.Application)).Select(round => Interview(entry.Application, entry.Number, round)));

    public static IEnumerable<Row> Checks(SandboxData data) => Number(data).Where(entry => IsAtOffer(entry.Application)).Select(entry => new Row
    {
        { "id", Text(FirstCheckId + entry.Number) },
        { "external_application_id", entry.Application.Id },
        { "date", (entry.Application.CreateTime ?? 0) + (30 * Hour) },
        { "name", "背景调查" },
        { "result", new StableRandom(entry.Number).Next(5) == 0 ? "待核实" : "通过" },
        { "attachment_list", Files(FirstCheckId + entry.Number, new StableRandom(entry.Number).Next(3)) },
    });

    public static IEnumerable<Row> Offers(SandboxData data) => Number(data).Where(entry => IsAtOffer(entry.Application)).Select(entry => new Row
    {
        { "id", Text(FirstOfferId + entry.Number) },
        { "external_application_id", entry.Application.Id },
        { "biz_create_time", Text((entry.Application.CreateTime ?? 0) + (40 * Hour)) },
        { "owner", new StableRandom(entry.Number).Choose(Interviewers) },
        { "offer_status", entry.Application.TerminationType == SampleApplication.Hired ? "已接受" : entry.Application.TerminationType is null ? "已发出" : "已拒绝" },
        { "attachment_list", Files(FirstOfferId + entry.Number, 1) },
    });

    private static IEnumerable<(SandboxApplication Application, int Number)> Number(SandboxData data) =>
        data.TalentIds.SelectMany(talentId => data.Find(talentId)!).Select((application, number) => (application, number));

    private static Row Interview(SandboxApplication application, int number, int round)
    {
        var random = new StableRandom((number * 10) + round);
        var begin = (application.CreateTime ?? 0) + ((round + 1) * 5 * Hour);
        var last = round == InterviewCount(application) - 1;
        return new Row
        {
            { "id", Text(FirstInterviewId + (number * 10) + round) },
            { "external_application_id", application.Id },
            { "participate_status", last && random.Next(12) == 0 ? 3 : 2 },
            { "begin_time", begin },
            { "end_time", begin + Hour },
            {
                "interview_assessments",
                new List<Row>
                {
                    new()
                    {
                        { "id", Text(FirstAssessmentId + (number * 10) + round) },
                        { "username", random.Choose(Interviewers) },
                        { "conclusion", last && application.TerminationType is not null and not SampleApplication.Hired ? 1 : 2 },
                        {
                            "assessment_dimension_list",
                            new List<Row> { new() { { "score", 5 + random.Next(6) }, { "assessment_type", 1 }, { "title", "专业能力" } } }
                        },
                        { "content", random.Choose(Comments) },
                    },
                }
            },
        };
    }

    private static int InterviewCount(SandboxApplication application) => SampleApplication.StageOf(application) switch
    {
        < 2 => 0,
        2 => 1,
        3 => 2,
        _ => 3,
    };

    private static bool IsAtOffer(SandboxApplication application) => SampleApplication.StageOf(application) >= 5;

    private static List<Row> Files(long id, int count) =>
        [.. Enumerable.Range(0, count).Select(file => new Row { { "id", Text(id + (file * 1_000_000L) + 500_000) }, { "name", $"附件 {file + 1}.pdf" }, { "size", 20_480 * (file + 1) } })];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
