using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Cost;

/// <summary>Measures the cost of a record without rate limits.</summary>
internal sealed class CostBenchmark : IBenchmark
{
    private const int Talents = 100;
    private const int RecordsEach = 1000;
    private const int RoundsOfDotNet = 7;
    private const int RoundsOfPowerShell = 3;

    public string Name => "cost";

    public string Subject =>
        "100,000 records in 5,000 requests from loopback without a limit, above the start of a bare process: the client beside the floor "
        + "(HttpClient with source-generated JSON, no limit, no retry, no check), and the cmdlet beside a loop around Invoke-RestMethod.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        using var server = await ServerProcess.StartAsync();
        var work = new Workload(server.Address, Talents, RecordsEach);
        var floor = await MeasureClientAsync(work, sheet);
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so the cmdlet was not measured.");
            return;
        }

        await MeasureCmdletAsync(powerShell, work, floor, sheet);
    }

    private static async Task<Measured> MeasureClientAsync(Workload work, Sheet sheet)
    {
        var medians = await InTurn.MeasureAsync(
            RoundsOfDotNet,
            () => ChildProcess.MeasureOwnAsync(Child.Bare, work),
            () => ChildProcess.MeasureOwnAsync(Child.Floor, work),
            () => ChildProcess.MeasureOwnAsync(Child.Core, work));
        var (bare, floor, client) = (medians[0], medians[1].Above(medians[0]), medians[2].Above(medians[0]));
        Check(work, floor, client);
        sheet.Tell("bare .NET process", $"{bare.CpuMs:0} ms CPU, {bare.WallMs:0} ms");
        Tell(sheet, "floor", floor);
        Tell(sheet, "client", client);
        sheet.AtMost("client, CPU beside the floor's", client.CpuMs / floor.CpuMs, 1.5, " ×");
        sheet.AtMost("client, allocations beside the floor's", client.AllocatedBytes / floor.AllocatedBytes, 1.5, " ×");
        sheet.Note($"Medians of {RoundsOfDotNet} (.NET) and {RoundsOfPowerShell} (PowerShell) runs, in turn. CPU is user and system time of the whole process.");
        return floor;
    }

    private static async Task MeasureCmdletAsync(PowerShell powerShell, Workload work, Measured floor, Sheet sheet)
    {
        var medians = await InTurn.MeasureAsync(
            RoundsOfPowerShell,
            () => powerShell.MeasureAsync("Bare"),
            () => powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters()]),
            () => powerShell.MeasureAsync("Loop", work.ToParameters()));
        var (bare, cmdlet, loop) = (medians[0], medians[1].Above(medians[0]), medians[2].Above(medians[0]));
        Check(work, cmdlet, loop);
        sheet.Tell("bare PowerShell", $"{bare.CpuMs:0} ms CPU, {bare.WallMs:0} ms");
        Tell(sheet, "Get-FeishuExternalApplication, with import and connect", cmdlet);
        Tell(sheet, "Invoke-RestMethod in a loop", loop);
        sheet.AtMost("cmdlet, CPU beside the loop's", cmdlet.CpuMs / loop.CpuMs, 0.2, " ×");
        sheet.AtMost("cmdlet, time beside the loop's", cmdlet.WallMs / loop.WallMs, 0.2, " ×");
        sheet.Tell("the floor itself beside the loop", $"{floor.CpuMs / loop.CpuMs:0.00} × CPU, {floor.WallMs / loop.WallMs:0.00} × time");
        sheet.Note($"The cmdlet's session has a bound that is never reached: the 1,000 requests a second that -RequestsPerSecond takes would be.");
    }

    private static void Tell(Sheet sheet, string what, Measured run) => sheet.Tell(
        what, $"{run.CpuMs:#,0} ms CPU, {run.WallMs:#,0} ms, {run.AllocatedBytes / (1 << 20):#,0} MiB allocated: {run.CpuMs * 1000 / run.Records:0.0} µs CPU a record");

    private static void Check(Workload work, params IReadOnlyList<Measured> runs)
    {
        if (runs.Any(run => run.Records != work.Records))
        {
            throw new InvalidOperationException($"{string.Join(", ", runs.Select(run => run.Records))} records were read in place of {work.Records}.");
        }
    }
}
