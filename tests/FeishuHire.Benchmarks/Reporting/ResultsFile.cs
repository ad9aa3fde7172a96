using System.Globalization;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Reporting;

/// <summary>
/// The last figures of a benchmark: a file for each, so that one can be measured again without the others. Version control keeps the former ones.
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
