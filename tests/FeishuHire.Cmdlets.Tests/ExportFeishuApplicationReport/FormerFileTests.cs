using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>A file that is there is replaced by a whole report, or it stays.</summary>
public sealed class FormerFileTests : ReportTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await File.WriteAllTextAsync(FilePath, "former");
    }

    [Fact]
    public async Task Is_replaced()
    {
        (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file")).WithoutErrors();

        Assert.Equal($"{Total}", new Report(FilePath).Total);
        Assert.Equal(["report.html"], Names());
    }

    [Fact]
    public async Task Stays_with_NoClobber()
    {
        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file -NoClobber");

        Assert.StartsWith("ReportFileExists,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceExists, result.Thrown!.CategoryInfo.Category);
        AssertFormer();
    }

    [Fact]
    public async Task Stays_with_WhatIf_and_nothing_else_comes()
    {
        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file -WhatIf -PassThru");

        Assert.Empty(result.WithoutErrors().Output);
        AssertFormer();
    }

    [Fact]
    public async Task Stays_where_it_is_read_only()
    {
        File.SetAttributes(FilePath, FileAttributes.ReadOnly);

        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $file");
        File.SetAttributes(FilePath, FileAttributes.Normal);

        Assert.StartsWith("ReportNotWritable,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertFormer();
    }

    [Fact]
    public async Task Stays_where_a_link_leads_to_it()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links are for administrators there.
            return;
        }

        var link = Path.Combine(Folder, "link.html");
        File.CreateSymbolicLink(link, FilePath);

        var result = await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $args[0]", link);

        Assert.StartsWith("ReportPathInvalid,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(FilePath, new FileInfo(link).LinkTarget);
        File.Delete(link);
        AssertFormer();
    }

    [Theory]
    [InlineData("& { $applications; throw 'upstream' } | Export-FeishuApplicationReport $file", "upstream")]
    [InlineData("'text' | Export-FeishuApplicationReport $file -ErrorAction Stop", "Record 1 ")]
    public async Task Stays_where_reading_the_applications_fails(string script, string message)
    {
        var result = await Shell.InvokeAsync(script);

        Assert.Contains(message, result.Thrown?.ToString(), StringComparison.Ordinal);
        AssertFormer();
    }

    [Fact]
    public async Task Stays_where_the_command_is_stopped()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Shell.Begin(
            "param($Told) & { [pscustomobject]@{ Stage = 1 }; $Told.SetResult(); while ($true) { } } | Export-FeishuApplicationReport $file", told);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(2, Names().Count());

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(1));

        AssertFormer();
    }

    private void AssertFormer()
    {
        Assert.Equal("former", File.ReadAllText(FilePath));
        Assert.Equal(["report.html"], Names());
    }
}
