namespace FeishuHire.Reports.Tests.Browser;

/// <summary>The pages that are hard to lay out, by name: none, one, many, long words, and a month that is compared.</summary>
internal static class SamplePages
{
    private const string LongWord = "Waitingforthefeedbackofthehiringmanagerandthedepartmentthataskedforit";

    public static readonly IReadOnlyList<string> Names = ["none", "one", "many", "long", "month"];

    public static readonly IReadOnlyList<string> Languages = ["en-US", "zh-CN"];

    public static string Of(string name, string language)
    {
        var month = new DateTime(2024, 4, 1);
        var facts = name == "month" ? SampleReport.Facts with { Period = new ReportPeriod(month, month.AddMonths(1)) } : SampleReport.Facts;
        return SampleReport.In(language, () => SampleReport.Page(Applications(name), facts with { Title = name == "long" ? LongWord : null }));
    }

    private static List<ExternalApplication> Applications(string name) => name switch
    {
        "none" => [],
        "one" => SampleReport.Many(1),
        "many" => SampleReport.Many(20_000),
        "long" => [.. SampleReport.Many(20).Select(Lengthened)],
        _ => SampleReport.Many(3000),
    };

    private static ExternalApplication Lengthened(ExternalApplication application)
    {
        application.JobTitle = "Senior Principal Software Development Engineer in Test for Distributed Storage Systems " + application.JobTitle;
        application.Stage = LongWord;
        application.ResumeSource = LongWord;
        application.TerminationType = "候选人因个人原因以及家庭因素决定暂时不考虑新的工作机会并希望半年之后再次联系";
        application.TerminationReason = LongWord;
        return application;
    }
}
