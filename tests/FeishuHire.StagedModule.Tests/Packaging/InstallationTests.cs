namespace FeishuHire.StagedModule.Tests.Packaging;

/// <summary>Users can install and uninstall the package with PowerShell's package manager.</summary>
public sealed class InstallationTests
{
    private const int NoPackageManager = 255;

    [Fact]
    public async Task Uninstalling_leaves_nothing_behind()
    {
        if (await PesterHost.WhyNotAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has one place for the modules of a user, and the tests are to leave that alone.");
        }

        var script = Path.Combine(BuildFacts.TestFolder, "Packaging", "Invoke-Installation.ps1");
        var (exitCode, text) = await PesterHost.RunAsync(
            TimeSpan.FromMinutes(3),
            ["-File", script, "-Repository", Path.GetDirectoryName(BuildFacts.Nupkg)!],
            TestContext.Current.CancellationToken);
        if (exitCode == NoPackageManager)
        {
            Assert.Skip("The pwsh on the path has no Microsoft.PowerShell.PSResourceGet, which comes with PowerShell.");
        }

        Assert.True(exitCode == 0, text);
        Assert.Contains("used and uninstalled", text, StringComparison.Ordinal);
    }
}
