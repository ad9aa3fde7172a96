using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Fleet;

/// <summary>Measures how well processes that do not know of each other share the limit of an app.</summary>
internal sealed class FleetBenchmark : IBenchmark
{
    private const double Limit = 20;
    private const string Latency = "50-800";
    private const int RecordsEach = 45;

    private static readonly int[] Sizes = [1, 2, 4, 8];

    public string Name => "fleet";

    public string Subject =>
        $"1, 2, 4 and 8 processes with 16 requests under way each, on a server that admits 20 in any window of a second over all of them and takes 50 to 800 ms; settled for {FleetReader.Settling.TotalSeconds} s, measured for {FleetReader.Measuring.TotalSeconds} s, each fleet on a server of its own, all at the same time.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        var fleets = await Task.WhenAll(Sizes.Select(MeasureAsync));
        foreach (var (size, shares) in Sizes.Zip(fleets))
        {
            var (admitted, throttled) = (shares.Sum(share => share.Admitted), shares.Sum(share => share.Throttled));
            var rate = admitted / FleetReader.Measuring.TotalSeconds;
            var what = size == 1 ? "1 process" : $"{size} processes";
            sheet.Add(what, $"{rate:0.0} requests/s admitted, {throttled} throttled; {string.Join(" + ", shares.Select(share => share.Admitted))}");
            sheet.AtLeast($"{what}, admitted together", 100 * rate / Limit, 90, " %");
            sheet.AtMost($"{what}, throttled", 100.0 * throttled / (admitted + throttled), 5, " %");
            sheet.AtMost($"{what}, largest share beside the smallest", shares.Max(share => share.Admitted) / (double)shares.Min(share => share.Admitted), 2, " ×");
            sheet.AtMost($"{what}, talents failed", shares.Sum(share => share.Failures), 0);
        }
    }

    private static async Task<FleetShare[]> MeasureAsync(int size)
    {
        using var server = ServerProcess.StartLimited(Latency);
        var work = new Workload(server.Address, 1, RecordsEach) { AtOnce = 16, Limited = true };
        var runs = await Task.WhenAll(Enumerable.Range(0, size).Select(_ => ChildProcess.RunOwnAsync(Child.Fleet, work)));
        return [.. runs.Select(run => ChildProcess.Read<FleetShare>(run.Output))];
    }
}
