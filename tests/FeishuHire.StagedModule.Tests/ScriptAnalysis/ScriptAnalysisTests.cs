namespace FeishuHire.StagedModule.Tests.ScriptAnalysis;

/// <summary>PSScriptAnalyzer reports nothing for the PowerShell files of the repository.</summary>
public sealed class ScriptAnalysisTests
{
    private const int NoAnalyzer = 255;

    [Fact]
    public async Task Every_script_module_and_manifest_is_clean()
    {
        if (await PesterHost.WhyNotAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        var script = Path.Combine(BuildFacts.TestFolder, "ScriptAnalysis", "Invoke-ScriptAnalysis.ps1");
        var (exitCode, text) = await PesterHost.RunAsync(
            TimeSpan.FromMinutes(3),
            ["-File", script, "-Folder", BuildFacts.RepositoryRoot, "-Manifest", BuildFacts.Manifest],
            TestContext.Current.CancellationToken);
        if (exitCode == NoAnalyzer)
        {
            Assert.Skip("The pwsh on the path has no PSScriptAnalyzer. Install it with: pwsh -Command \"Install-Module PSScriptAnalyzer\"");
        }

        Assert.True(exitCode == 0, text);
        Assert.DoesNotMatch("^1 sources", text);
    }
}
