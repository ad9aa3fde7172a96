using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Progress;

/// <summary>Measures the cost of the progress bar.</summary>
internal sealed class ProgressBenchmark : IBenchmark
{
    private const int Talents = 3000;
    private const int RecordsEach = 60;
    private const int Rounds = 5;

    public string Name => "progress";

    public string Subject => "180,000 records of 3,000 talents from loopback without a limit, with progress and without, in turn, above the start of a bare process.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, and so no progress.");
            return;
        }

        using var server = ServerProcess.Start();
        var work = new Workload(server.Address, Talents, RecordsEach);
        Task<ResourceUsage> ReadAsync(params string[] more) =>
            powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters(), .. more]);

        var medians = await Interleaved.MeasureAsync(Rounds, () => powerShell.MeasureAsync("Bare"), () => ReadAsync(), () => ReadAsync("-Progress"));
        var (silent, shown) = (medians[1].Above(medians[0]), medians[2].Above(medians[0]));
        sheet.Add("silent", $"{silent.CpuMs:#,0} ms CPU, {silent.WallMs:#,0} ms");
        sheet.Add("shown", $"{shown.CpuMs:#,0} ms CPU, {shown.WallMs:#,0} ms");
        sheet.AtMost("time with progress beside that without", shown.WallMs / silent.WallMs, 1.02, " ×");
        sheet.Note($"Medians of {Rounds} runs.");
    }
}
