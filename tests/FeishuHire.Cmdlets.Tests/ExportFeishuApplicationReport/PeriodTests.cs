using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>A report of the applications that were created in a period.</summary>
public sealed class PeriodTests : ReportTest
{
    // Three applications in October, two in September, one without a time.
    private const string Rows = """
        $rows = '2026-10-01 00:00', '2026-10-15 12:00', '2026-10-31 23:59', '2026-11-01 00:00', '2026-09-01 00:00', '2026-09-30 23:59', $null |
            ForEach-Object { [pscustomobject]@{ Id = "$_"; JobTitle = 'Java'; CreateTime = $_ } }

        """;

    public static TheoryData<string> October =>
    [
        "-After 2026-10-01 -Before 2026-11-01",
        "-After ([datetime]'2026-10-01') -Before ([datetimeoffset]::new([datetime]'2026-11-01'))",
        "-After 2026-09-30T16:00:00Z -Before 1793462400000",
        "-After 2026/10/1 -Before '2026-11-01 00:00'",
    ];

    [Theory]
    [MemberData(nameof(October))]
    public async Task Has_those_of_the_period_from_its_beginning_to_before_its_end_and_compares_them(string period)
    {
        (await Shell.InvokeAsync($"{Rows} $rows | Export-FeishuApplicationReport $file {period}")).WithoutErrors();

        var report = new Report(FilePath);
        Assert.Equal(["2026-10-01 00:00", "2026-10-15 12:00", "2026-10-31 23:59"], report.Ids);
        Assert.Matches("<dd class=\"change\">\\+1 \\(\\+50\\W0\\W*%\\) from 2</dd>", report.Html);
        Assert.Contains("not in this report: 1.", report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_now_if_it_has_no_end()
    {
        (await Shell.InvokeAsync("""
            $rows = -3, -1, 1 | ForEach-Object { [pscustomobject]@{ Id = "$_"; JobTitle = 'Java'; CreateTime = [datetime]::Now.AddHours($_) } }
            $rows | Export-FeishuApplicationReport $file -After ([datetime]::Now.AddHours(-2))
            """)).WithoutErrors();

        Assert.Equal(["-1"], new Report(FilePath).Ids);
        Assert.Contains("no change from 1", new Report(FilePath).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_the_first_application_if_it_has_no_beginning()
    {
        (await Shell.InvokeAsync($"{Rows} $rows | Export-FeishuApplicationReport $file -Before 2026-10-01")).WithoutErrors();

        Assert.Equal(["2026-09-01 00:00", "2026-09-30 23:59"], new Report(FilePath).Ids);
    }

    [Theory]
    [InlineData("en-US", "-After 2026-11-01 -Before 2026-10-01", "The period is empty: it begins at 2026-11-01 00:00:00 and ends at 2026-10-01 00:00:00.")]
    [InlineData("zh-CN", "-After 2026-11-01 -Before 2026-11-01", "时段为空：开始于 2026-11-01 00:00:00，结束于 2026-11-01 00:00:00。")]
    [InlineData("en-US", "-After 2199-01-01", "The period is empty: it begins at 2199-01-01 00:00:00 and ends at 20")]
    public async Task That_is_empty_is_an_error_before_anything_is_read(string language, string period, string message)
    {
        var result = await Shell.InvokeAsync($$"""
            [cultureinfo]::CurrentUICulture = '{{language}}'
            & { throw 'read' } | Export-FeishuApplicationReport $file {{period}}
            """);

        Assert.Equal("ReportPeriodInvalid,FeishuHire.Commands.ExportFeishuApplicationReportCommand", result.Thrown?.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Thrown!.CategoryInfo.Category);
        Assert.StartsWith(message, result.Thrown.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(result.Thrown.ErrorDetails.RecommendedAction));
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Takes_no_text_that_can_mean_two_times()
    {
        var result = await Shell.InvokeAsync("[cultureinfo]::CurrentCulture = 'en-GB'; $applications | Export-FeishuApplicationReport $file -After 1/2/2026");

        Assert.StartsWith("ParameterArgumentTransformationError,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Names());
    }
}
