using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.AnyCall;

/// <summary>Measures how much of the limits of two calls is used when one is piped into the other, and whether they are exceeded.</summary>
internal sealed class AnyCallBenchmark : IBenchmark
{
    private const double ListLimit = 50;
    private const double DetailLimit = 20;
    private const int JobsOnce = 48;
    private const int PagesOnce = 3;
    private const int Rounds = 10;

    /// <summary>The loop is far slower, so it reads fewer jobs.</summary>
    private const int RoundsOfLoop = 1;

    public string Name => "any-call";

    public string Subject =>
        "480 jobs and the details of each with Invoke-FeishuHireRequest, on a server that keeps the documented limits, 50 requests a second for the list and 20 for the details, and takes 300 ms for each.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so nothing was measured.");
            return;
        }

        var (call, throttled) = await MeasureAsync(powerShell, "Call", Rounds, ["-Module", BuildFacts.ModuleManifest]);
        Add("Invoke-FeishuHireRequest", call, Rounds, sheet);
        sheet.AtLeast("details, share of their limit", 100 * PerSecond(call.Details, call.DetailMs) / DetailLimit, 90, " %");
        sheet.AtMost("throttled requests", throttled, 0);
        sheet.AtLeast("details", call.Details, Rounds * JobsOnce);
        var (loop, _) = await MeasureAsync(powerShell, "CallLoop", RoundsOfLoop, []);
        Add("Invoke-RestMethod in a loop", loop, RoundsOfLoop, sheet);
        sheet.Note($"The pages of a list come one after the other, since each names the next: {1000 / 300.0:0.0} a second at this latency, whatever the limit.");
    }

    private static async Task<(CallTimes Times, int Throttled)> MeasureAsync(PowerShell powerShell, string script, int rounds, IEnumerable<string> parameters)
    {
        using var server = ServerProcess.StartLimited("300");
        var (output, _) = await powerShell.RunAsync(script, [.. parameters, .. new Workload(server.Address, rounds, JobsOnce).ToParameters()]);
        return (ChildProcess.Read<CallTimes>(output), (await server.CountAsync()).Throttled);
    }

    private static void Add(string what, CallTimes times, int rounds, Sheet sheet)
    {
        var pages = PerSecond(rounds * PagesOnce, times.ListMs);
        sheet.Add($"{what}, lists", $"{pages:0.0} pages a second: {100 * pages / ListLimit:0} % of the limit");
        sheet.Add($"{what}, lists and details", $"{PerSecond(times.Details, times.DetailMs):0.0} details a second");
    }

    private static double PerSecond(int count, double milliseconds) => count / (milliseconds / 1000);
}
