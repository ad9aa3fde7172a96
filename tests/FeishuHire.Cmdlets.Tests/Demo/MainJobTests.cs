using System.Globalization;
using System.Text.RegularExpressions;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>The demo without arguments, which needs only the .NET SDK.</summary>
public sealed partial class MainJobTests(MainJobTests.Run run) : IClassFixture<MainJobTests.Run>
{
    [Fact]
    public void Shows_each_statement_before_it_runs()
    {
        Assert.Equal(0, run.Result.ExitCode);
        Assert.Matches(@"^PowerShell 7\.\d+\.\d+, hosted\r?\n", run.Result.Output);
        var statements = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo.ps1")).Where(line => !line.StartsWith('#'));
        Assert.Equal(statements, run.Lines.Where(line => line.StartsWith("PS> ", StringComparison.Ordinal)).Select(line => line[4..]));
    }

    [Fact]
    public void Writes_no_escape_sequence_where_the_output_is_redirected() =>
        Assert.DoesNotContain("\e", run.Result.Output + run.Result.Errors, StringComparison.Ordinal);

    [Fact]
    public void Draws_the_table_with_Chinese_titles_in_line()
    {
        var rows = run.Lines.Where(line => ApplicationRow().IsMatch(line)).ToList();

        Assert.Equal(12, rows.Count);
        Assert.Contains(rows, row => row.Any(character => character is >= '\u4e00' and <= '\u9fff'));
        var created = run.Lines.Single(line => line.StartsWith("Id ", StringComparison.Ordinal)).IndexOf("CreateTime", StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal(created, PlainText.Width(row[..Date().Match(row).Index])));
    }

    [Fact]
    public void Shows_one_error_with_what_to_do() => Assert.Matches(
        @"^Get-FeishuExternalApplication: Talent '123' does not exist\..*\r?\n  Recommendation: Check the talent id\. .*\r?\n$", run.Result.Errors);

    [Fact]
    public async Task Writes_the_report_and_says_where_with_count_and_time()
    {
        var end = Summary().Match(run.Lines[^1]);

        Assert.True(end.Success, run.Lines[^1]);
        var applications = int.Parse(end.Groups["applications"].Value, CultureInfo.InvariantCulture);
        Assert.True(applications > int.Parse(end.Groups["talents"].Value, CultureInfo.InvariantCulture));
        var report = await File.ReadAllTextAsync(end.Groups["report"].Value, TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($">{applications}<", report, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\d{19} \d{19} (active|ended) ")]
    private static partial Regex ApplicationRow();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<applications>\d+) applications of (?<talents>\d+) talents in \d+\.\d s\. Their report: (?<report>.+)$")]
    private static partial Regex Summary();

    /// <summary>One run that all tests share.</summary>
    public sealed class Run : IAsyncLifetime
    {
        internal DemoResult Result { get; private set; } = null!;

        internal string[] Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Result = await DemoProcess.RunAsync();
            Lines = Result.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
