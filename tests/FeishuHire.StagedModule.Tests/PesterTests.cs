using System.Xml.Linq;

namespace FeishuHire.StagedModule.Tests;

/// <summary>
/// Runs the Pester files, which use the staged module in a real PowerShell. Each file is one test here; where there is no fit PowerShell, it is
/// reported as skipped.
/// </summary>
public sealed class PesterTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(BuildFacts.PesterFolder, "*.Tests.ps1").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task In_a_real_PowerShell(string file)
    {
        if (await PesterHost.WhyNotAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        var folder = Directory.CreateTempSubdirectory("FeishuHire.Pester.");
        try
        {
            var result = Path.Combine(folder.FullName, "result.xml");
            var (exitCode, text) = await PesterHost.RunAsync(
                Limit,
                "-File",
                Path.Combine(BuildFacts.PesterFolder, "Invoke-TestFile.ps1"),
                "-Path",
                Path.Combine(BuildFacts.PesterFolder, file),
                "-ResultPath",
                result);
            Judge(file, exitCode, text, result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Judge(string file, int? exitCode, string text, string result)
    {
        Assert.True(exitCode is not null, $"It took longer than {Limit.TotalMinutes} minutes and was ended.\n{text}");
        Assert.True(File.Exists(result), $"Pester left no result.\n{text}");
        var tests = XDocument.Load(result).Descendants("test-case").ToList();

        // A test that did not run is not passed either: skipped, inconclusive, filtered out.
        var failed = tests.Where(test => (string?)test.Attribute("result") != "Success").Select(Describe).ToList();
        Assert.True(
            failed.Count == 0,
            $"{failed.Count} of {tests.Count} Pester tests did not pass.\n\n{string.Join("\n\n", failed)}\n\n{BrokenOutside(text)}");
        Assert.True(tests.Count > 0, $"Pester found no tests.\n{text}");
        Assert.True(exitCode == 0, $"Every test passed, but something outside of them failed.\n{text}");
        var summary = $"{file}: {tests.Count} Pester tests passed.";
        output.WriteLine(summary);
        TestContext.Current.SendDiagnosticMessage(summary);
    }

    // A test whose setup failed does not itself say why.
    private static string BrokenOutside(string text) =>
        text.IndexOf("Broken outside of a test", StringComparison.Ordinal) is >= 0 and var start ? text[start..] : "";

    private static string Describe(XElement test)
    {
        var failure = test.Element("failure") ?? test.Element("reason");
        return $"[{(string?)test.Attribute("result")}] {(string?)test.Attribute("description") ?? (string?)test.Attribute("name")}\n"
            + $"{failure?.Element("message")?.Value}\n{failure?.Element("stack-trace")?.Value}".TrimEnd();
    }
}
