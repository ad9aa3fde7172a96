using System.Globalization;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Reporting;

/// <summary>
/// The latest figures of a benchmark, in a separate file, so that it can be measured without the others. Earlier figures are in version control.
/// </summary>
internal static class ResultsFile
{
    public static void Write(IBenchmark benchmark, string machine, Sheet sheet)
    {
        Directory.CreateDirectory(BuildFacts.Results);
        var now = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        File.WriteAllText(
            Path.Combine(BuildFacts.Results, benchmark.Name + ".md"),
            $"""
            # {benchmark.Name}

            {benchmark.Subject}

            FeishuHire {BuildFacts.ModuleVersion}, {now}. {machine}

            {sheet}

            """.ReplaceLineEndings("\n"));
    }
}
