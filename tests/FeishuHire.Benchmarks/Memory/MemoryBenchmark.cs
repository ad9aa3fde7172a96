using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Memory;

/// <summary>Measures whether the memory of a long run grows.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Records = 1_000_000;
    private const double MiB = 1 << 20;

    public string Name => "memory";

    public string Subject => "A million records of one talent, read with -All and passed on to Measure-Object: what the process holds, each 10,000 records.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        using var server = ServerProcess.Start();
        var work = new Workload(server.Address, Talents: 1, Records);
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so the client was measured without the cmdlet.");
            var (own, _) = await ChildProcess.RunOwnAsync(Child.Memory, work);
            Judge(ChildProcess.Read<ProcessSample[]>(own), sheet);
            return;
        }

        var (output, _) = await powerShell.RunAsync("Memory", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters()]);
        Judge(ChildProcess.Read<ProcessSample[]>(output), sheet);
    }

    private static void Judge(ProcessSample[] samples, Sheet sheet)
    {
        var (first, later) = (samples[0], samples[1..]);
        foreach (var sample in samples.Where(sample => sample.Records is 10_000 or 100_000 or 250_000 or 500_000 or 750_000 or Records))
        {
            sheet.Add(
                $"after {sample.Records:#,0} records",
                $"{sample.WorkingSet / MiB:0.0} MiB working set, {sample.Handles} handles, {sample.Threads} threads, {sample.Timers} timers, {sample.WorkItems} queued work items");
        }

        sheet.AtMost("working set, highest after the first 10,000 records above that at 10,000", (later.Max(sample => sample.WorkingSet) - first.WorkingSet) / MiB, 30, " MiB");
        sheet.AtMost("handles, highest above that at 10,000", later.Max(sample => sample.Handles) - first.Handles, 8);
        sheet.AtMost("threads, highest above that at 10,000", later.Max(sample => sample.Threads) - first.Threads, 8);
        sheet.AtMost("timers, highest above that at 10,000", later.Max(sample => sample.Timers) - first.Timers, 8);
        sheet.AtMost("queued work items, highest above that at 10,000", later.Max(sample => sample.WorkItems) - first.WorkItems, 8);
    }
}
