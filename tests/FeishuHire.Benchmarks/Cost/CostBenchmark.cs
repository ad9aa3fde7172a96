using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Cost;

/// <summary>Measures the cost of a record without rate limits.</summary>
internal sealed class CostBenchmark : IBenchmark
{
    private const int Talents = 100;
    private const int TalentsOfShortRun = 10;
    private const int RecordsEach = 1000;
    private const int RoundsOfDotNet = 7;
    private const int RoundsOfPowerShell = 3;

    public string Name => "cost";

    public string Subject =>
        "100,000 records in 5,000 requests from loopback without a limit, above the start of a bare process: the client beside the baseline "
        + "(HttpClient with source-generated JSON, no limit, no retry, no check), and the cmdlet beside a loop around Invoke-RestMethod.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        using var server = ServerProcess.Start();
        var work = new Workload(server.Address, Talents, RecordsEach);
        var baseline = await MeasureClientAsync(work, sheet);
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so the cmdlet was not measured.");
            return;
        }

        var (cmdlet, loop) = await MeasureCmdletAsync(powerShell, work, sheet);
        sheet.AtMost("cmdlet, CPU beside the loop's", cmdlet.CpuMs / loop.CpuMs, 0.2, " ×");
        sheet.AtMost("cmdlet, time beside the loop's", cmdlet.WallMs / loop.WallMs, 0.2, " ×");
        sheet.Add("the baseline itself beside the loop", $"{baseline.CpuMs / loop.CpuMs:0.00} × CPU, {baseline.WallMs / loop.WallMs:0.00} × time");

        // A short run pays for the import and for what the JIT compiles.
        (cmdlet, loop) = await MeasureCmdletAsync(powerShell, work with { Talents = TalentsOfShortRun }, sheet);
        sheet.AtMost("10,000 records: cmdlet, CPU beside the loop's", cmdlet.CpuMs / loop.CpuMs, 0.5, " ×");
        sheet.Note($"The cmdlet's session has a bound that is never reached: the 1,000 requests a second that -RequestsPerSecond takes would be.");
    }

    private static async Task<ResourceUsage> MeasureClientAsync(Workload work, Sheet sheet)
    {
        var medians = await Interleaved.MeasureAsync(
            RoundsOfDotNet,
            () => ChildProcess.MeasureOwnAsync(Child.Bare, work),
            () => ChildProcess.MeasureOwnAsync(Child.Baseline, work),
            () => ChildProcess.MeasureOwnAsync(Child.Core, work));
        var (bare, baseline, client) = (medians[0], medians[1].Above(medians[0]), medians[2].Above(medians[0]));
        Check(work, baseline, client);
        sheet.Add("bare .NET process", $"{bare.CpuMs:0} ms CPU, {bare.WallMs:0} ms");
        Add(sheet, "baseline", baseline);
        Add(sheet, "client", client);
        sheet.AtMost("client, CPU beside the baseline's", client.CpuMs / baseline.CpuMs, 1.5, " ×");
        sheet.AtMost("client, allocations beside the baseline's", client.AllocatedBytes / baseline.AllocatedBytes, 1.5, " ×");
        sheet.Note($"Medians of {RoundsOfDotNet} (.NET) and {RoundsOfPowerShell} (PowerShell) runs, in turn. CPU is user and system time of the whole process.");
        return baseline;
    }

    private static async Task<(ResourceUsage Cmdlet, ResourceUsage Loop)> MeasureCmdletAsync(PowerShell powerShell, Workload work, Sheet sheet)
    {
        var medians = await Interleaved.MeasureAsync(
            RoundsOfPowerShell,
            () => powerShell.MeasureAsync("Bare"),
            () => powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters()]),
            () => powerShell.MeasureAsync("Loop", work.ToParameters()));
        var (bare, cmdlet, loop) = (medians[0], medians[1].Above(medians[0]), medians[2].Above(medians[0]));
        Check(work, cmdlet, loop);
        sheet.Add("bare PowerShell", $"{bare.CpuMs:0} ms CPU, {bare.WallMs:0} ms");
        Add(sheet, $"Get-FeishuExternalApplication, {work.Records:#,0} records, with import and connect", cmdlet);
        Add(sheet, $"Invoke-RestMethod in a loop, {work.Records:#,0} records", loop);
        return (cmdlet, loop);
    }

    private static void Add(Sheet sheet, string what, ResourceUsage run) => sheet.Add(
        what, $"{run.CpuMs:#,0} ms CPU, {run.WallMs:#,0} ms, {run.AllocatedBytes / (1 << 20):#,0} MiB allocated: {run.CpuMs * 1000 / run.Records:0.0} µs CPU a record");

    private static void Check(Workload work, params IReadOnlyList<ResourceUsage> runs)
    {
        if (runs.Any(run => run.Records != work.Records))
        {
            throw new InvalidOperationException($"{string.Join(", ", runs.Select(run => run.Records))} records were read in place of {work.Records}.");
        }
    }
}
