using System.Xml.Linq;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The result of a Pester file.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="ExitCode">The exit code; <see langword="null"/> after a timeout.</param>
/// <param name="Text">PowerShell's output.</param>
/// <param name="Tests">The tests in Pester's result; <see langword="null"/> if there is no result.</param>
internal sealed record PesterRun(string File, int? ExitCode, string Text, IReadOnlyList<XElement>? Tests)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public string Summary => $"{File}: {Tests?.Count ?? 0} Pester tests passed.";

    /// <summary>Runs a file in a separate process.</summary>
    public static async Task<PesterRun> RunAsync(string file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("FeishuHire.Pester.");
        try
        {
            var result = Path.Combine(folder.FullName, "result.xml");
            var (exitCode, text) = await PesterHost.RunAsync(
                Limit,
                [
                    "-File",
                    Path.Combine(BuildFacts.PesterFolder, "Invoke-TestFile.ps1"),
                    "-Path",
                    Path.Combine(BuildFacts.PesterFolder, file),
                    "-ResultPath",
                    result,
                ],
                cancellationToken);
            var tests = System.IO.File.Exists(result) ? XDocument.Load(result).Descendants("test-case").ToList() : null;
            return new PesterRun(file, exitCode, text, tests);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Fails with the reason unless every test of the file ran and passed.</summary>
    public void AssertPassed()
    {
        Assert.True(ExitCode is not null, $"It took longer than {Limit.TotalMinutes} minutes and was ended.\n{Text}");
        Assert.True(Tests is not null, $"Pester left no result.\n{Text}");

        // A test that was skipped, inconclusive or filtered out did not pass either.
        var failed = Tests.Where(test => (string?)test.Attribute("result") != "Success").Select(Describe).ToList();
        Assert.True(
            failed.Count == 0,
            $"{failed.Count} of {Tests.Count} Pester tests did not pass.\n\n{string.Join("\n\n", failed)}\n\n{BrokenOutside(Text)}");
        Assert.True(Tests.Count > 0, $"Pester found no tests.\n{Text}");
        Assert.True(ExitCode == 0, $"Every test passed, but something outside of them failed.\n{Text}");
    }

    // A test whose setup failed does not contain the reason.
    private static string BrokenOutside(string text) =>
        text.IndexOf("Broken outside of a test", StringComparison.Ordinal) is >= 0 and var start ? text[start..] : "";

    private static string Describe(XElement test)
    {
        var failure = test.Element("failure") ?? test.Element("reason");
        return $"[{(string?)test.Attribute("result")}] {(string?)test.Attribute("description") ?? (string?)test.Attribute("name")}\n"
            + $"{failure?.Element("message")?.Value}\n{failure?.Element("stack-trace")?.Value}".TrimEnd();
    }
}
