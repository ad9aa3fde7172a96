using System.Diagnostics;
using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>What a report takes for applications, and what it says about the rest.</summary>
public sealed class InputTests : ReportTest
{
    // As Select-Object -Property * and as a CSV file have them: objects with the same properties, of no type.
    private const string Copies = """
        $copies = $applications | ForEach-Object {
            $copy = [ordered]@{}
            foreach ($property in $_.PSObject.Properties) { $copy[$property.Name] = $property.Value }
            [pscustomobject]$copy
        }
        """;

    public static TheoryData<string> NoApplications => new()
    {
        { "@() | Export-FeishuApplicationReport $file" },
        { "$null, $null | Export-FeishuApplicationReport $file" },
        { "Export-FeishuApplicationReport $file -InputObject $null" },
        { "Export-FeishuApplicationReport $file -InputObject @()" },
        { "$applications | Where-Object -Property Id -EQ -Value none | Export-FeishuApplicationReport $file" },
    };

    [Theory]
    [InlineData("$applications | Export-FeishuApplicationReport -Path $file")]
    [InlineData("$applications | Export-FeishuApplicationReport $file")]
    [InlineData("Export-FeishuApplicationReport $file -InputObject $applications")]
    [InlineData("$null, $applications[0] + $applications[1..46] + $null | Export-FeishuApplicationReport $file")]
    public async Task Come_by_pipeline_or_as_an_argument_and_the_report_says_nothing(string script)
    {
        var said = await Shell.InvokeAsync($"& {{ {script} }} *>&1");

        Assert.Empty(said.WithoutErrors().Output);
        var report = new Report(FilePath);
        Assert.Equal($"{Total}", report.Total);
        Assert.Equal(Ids, report.Ids);
        Assert.Equal("高级Java", report.Jobs[0][..6]);
    }

    [Theory]
    [MemberData(nameof(NoApplications))]
    public async Task May_be_none(string script)
    {
        (await Shell.InvokeAsync(script)).WithoutErrors();

        Assert.Equal("0", new Report(FilePath).Total);
    }

    [Theory]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($applications))")]
    [InlineData("$copies")]
    public async Task Come_back_from_a_job_and_as_copies(string script)
    {
        (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file")).WithoutErrors();
        var expected = new Report(FilePath);

        (await Shell.InvokeAsync($"{Copies}\n{script} | Export-FeishuApplicationReport $file")).WithoutErrors();

        Assert.Equal(expected.HtmlWithoutTime, new Report(FilePath).HtmlWithoutTime);
    }

    [Fact]
    public async Task That_cannot_be_read_are_errors_that_name_the_record_and_the_column_and_the_others_go_on()
    {
        var result = await Shell.InvokeAsync($"{Copies}\n$copies[1].CreateTime = '32/13/2021'; $copies[0..2] | Export-FeishuApplicationReport $file");

        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        Assert.StartsWith("ReportRecordInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        Assert.Matches("Record 2 .*CreateTime.*32/13/2021", error.ToString());
        Assert.Equal(Ids[1], PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value);
        Assert.False(string.IsNullOrEmpty(error.ErrorDetails.RecommendedAction));
        var report = new Report(FilePath);
        Assert.Equal([Ids[0], Ids[2]], report.Ids);
        Assert.Contains("could not be read and are not in this report: 1.", report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_something_else_are_errors()
    {
        using var process = Process.GetCurrentProcess();

        var result = await Shell.InvokeAsync(
            "$args[0], 'text', [pscustomobject]@{ TalentId = $args[1] } | Export-FeishuApplicationReport $file", process, Many);

        Assert.Null(result.Thrown);
        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("ReportRecordInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal("0", new Report(FilePath).Total);
    }
}
