using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>What the cmdlet gives, and what the report is called.</summary>
public sealed class OutputTests : ReportTest
{
    [Fact]
    public async Task Is_the_file_with_PassThru()
    {
        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file -PassThru");

        var given = Assert.IsType<FileInfo>(result.WithoutErrors().Objects.Single());
        Assert.Equal(FilePath, given.FullName);
        Assert.True(given.Length > 1000);
        Assert.EndsWith("report.html", (string)result.Values("PSPath").Single()!, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", new Report(FilePath).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_the_title_that_it_is_given()
    {
        (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file -Title '<b>2026</b> & more'")).WithoutErrors();

        Assert.Equal("<b>2026</b> & more", new Report(FilePath).Title);
    }

    [Theory]
    [InlineData("en-US", "en", "External applications")]
    [InlineData("zh-CN", "zh-CN", "外部投递报告")]
    [InlineData("fr-FR", "en", "External applications")]
    public async Task Is_in_the_language_of_the_user_interface(string culture, string language, string title)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture });

        (await shell.InvokeAsync("@() | Export-FeishuApplicationReport $args[0]", FilePath)).WithoutErrors();

        var report = new Report(FilePath);
        Assert.Equal((language, title), (report.Language, report.Title));
    }
}
