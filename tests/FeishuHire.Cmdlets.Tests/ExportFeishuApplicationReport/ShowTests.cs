using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>
/// A report that opens by itself, with an <c>xdg-open</c> of the test's own on the path, as Linux has it. The path belongs to the whole process, so
/// nothing else runs meanwhile.
/// </summary>
[Collection(nameof(ShowTests))]
[CollectionDefinition(nameof(ShowTests), DisableParallelization = true)]
public sealed class ShowTests : ReportTest
{
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private readonly string _tools = Directory.CreateTempSubdirectory("FeishuHire.Tools.").FullName;

    private string Opened => Path.Combine(_tools, "opened");

    public override async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_tools, recursive: true);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("报告 [1] & more.HTM")]
    public async Task Opens_when_it_is_written(string name)
    {
        InstallOpener("grep -q '</html>' \"$1\" && echo \"$@\" > \"$(dirname \"$0\")/opened\"");
        var path = Path.Combine(Folder, name);

        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $args[0] -Show -PassThru", path);

        Assert.IsType<FileInfo>(result.WithoutErrors().Objects.Single());
        Assert.Equal(path, (await File.ReadAllTextAsync(Opened, TestContext.Current.CancellationToken)).TrimEnd());
    }

    [Fact]
    public async Task A_browser_that_stays_open_is_not_waited_for()
    {
        InstallOpener("echo > \"$(dirname \"$0\")/opened\"; exec sleep 30");

        (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file -Show")).WithoutErrors();

        Assert.True(File.Exists(Opened));
    }

    [Theory]
    [InlineData("$applications | Export-FeishuApplicationReport $file -Show -WhatIf")]
    [InlineData("$applications | Export-FeishuApplicationReport $file")]
    public async Task Does_not_open_where_nobody_asked_for_it_or_nothing_is_written(string script)
    {
        InstallOpener("echo > \"$(dirname \"$0\")/opened\"");

        (await Shell.InvokeAsync(script)).WithoutErrors();

        Assert.False(File.Exists(Opened));
    }

    [Theory]
    [InlineData("en-US", "exit 3", "could not be opened: the program that opens files ended with exit code 3.")]
    [InlineData("zh-CN", "exit 3", "但无法打开：打开文件的程序以退出代码 3 结束。")]
    [InlineData("en-US", null, "was written but could not be opened: there is no program that opens files, such as xdg-open.")]
    public async Task Without_a_browser_there_is_an_error_and_the_report_stays(string language, string? script, string message)
    {
        InstallOpener(script);

        var result = await Shell.InvokeAsync(
            $"[cultureinfo]::CurrentUICulture = '{language}'; $applications | Export-FeishuApplicationReport $file -Show -PassThru");

        AssertNotShown(result.Errors.Single(), message);
        Assert.IsType<FileInfo>(result.Objects.Single());
        Assert.Equal(["report.html"], Names());
    }

    [Fact]
    public async Task A_name_that_opens_in_something_else_is_an_error_and_the_report_stays()
    {
        InstallOpener("echo > \"$(dirname \"$0\")/opened\"");

        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $args[0] -Show", Path.Combine(Folder, "report.cmd"));

        AssertNotShown(result.Errors.Single(), ".html or .htm");
        Assert.False(File.Exists(Opened));
        Assert.Equal(["report.cmd"], Names());
    }

    private static void AssertNotShown(ErrorRecord error, string message)
    {
        Assert.Equal("ReportNotShown,FeishuHire.Commands.ExportFeishuApplicationReportCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.OpenError, error.CategoryInfo.Category);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("xdg-open", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    // Without a script there is no opener: the folder is all that the path has. With one, the script finds its own tools behind it.
    private void InstallOpener(string? script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux finds the program that opens files on the path.");
        if (script is not null && OperatingSystem.IsLinux())
        {
            var opener = Path.Combine(_tools, "xdg-open");
            File.WriteAllText(opener, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment.SetEnvironmentVariable("PATH", script is null ? _tools : $"{_tools}{Path.PathSeparator}{_path}");
    }
}
