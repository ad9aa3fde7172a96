namespace FeishuHire.StagedModule.Tests;

/// <summary>
/// The Pester files, which use the staged module in a real PowerShell. Each file is one test. Without a suitable PowerShell it is
/// reported as skipped.
/// </summary>
public sealed class PesterTests(PesterRuns runs, ITestOutputHelper output) : IClassFixture<PesterRuns>
{
    public static TheoryData<string> Files => [.. PesterRuns.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task In_a_real_PowerShell(string file)
    {
        if (await PesterHost.WhyNotAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        var run = await runs.EndAsync(file);
        run.AssertPassed();
        output.WriteLine(run.Summary);
        TestContext.Current.SendDiagnosticMessage(run.Summary);
    }
}
