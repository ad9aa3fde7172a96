using System.Globalization;
using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Throughput;

/// <summary>Measures how much of Feishu's limit is used, and whether it is exceeded.</summary>
internal sealed class ThroughputBenchmark : IBenchmark
{
    private const double Limit = 20;
    private const string Latency = "50-800";
    private const int RecordsEach = 45;
    private const int Talents = 500;

    /// <summary>As many as the limit allows in 20 seconds.</summary>
    private const int TalentsOfShortRun = 130;

    private static readonly TimeSpan ShortRun = TimeSpan.FromSeconds(20);

    /// <summary>The alternatives are slower or are throttled, so they read fewer talents.</summary>
    private const int TalentsOfLoops = 24;
    private const int TalentsOfParallelLoop = 120;

    public string Name => "throughput";

    public string Subject => string.Create(
        CultureInfo.InvariantCulture,
        $"{Talents} talents with {RecordsEach} records each (3 pages) from a server that admits 20 requests in any window of a second and takes 50 to 800 ms for each; the time is that above the start of a bare process, import and connect included.");

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so the client was measured without the cmdlet, 16 talents at once.");
            var client = await MeasureAsync(Talents, BareDotNetAsync, work => ChildProcess.MeasureOwnAsync(Child.Core, work with { AtOnce = 16, Limited = true }));
            Judge("client", client, sheet);
        }
        else
        {
            Task<ResourceUsage> BareAsync(Workload work) => powerShell.MeasureAsync("Bare");
            var cmdlet = await MeasureAsync(
                Talents, BareAsync, work => powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters(), "-Limited"]));
            Judge("Get-FeishuExternalApplication", cmdlet, sheet);
            var ofShortRun = await MeasureAsync(
                TalentsOfShortRun, BareAsync, work => powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. work.ToParameters(), "-Limited"]));
            Add("the same with 130 talents", ofShortRun, sheet);
            sheet.AtLeast("130 talents, share of the limit", 100 * ofShortRun.RequestsPerSecond / Limit, 92, " %");
            sheet.AtMost("130 talents, throttled requests", ofShortRun.Throttled, 0);
            Add(
                "Invoke-RestMethod in a loop",
                await MeasureAsync(TalentsOfLoops, BareAsync, work => powerShell.MeasureAsync("Loop", work.ToParameters())),
                sheet);
            Add(
                "the same in ForEach-Object -Parallel -ThrottleLimit 16",
                await MeasureAsync(TalentsOfParallelLoop, BareAsync, work => powerShell.MeasureAsync("ParallelLoop", work.ToParameters())),
                sheet);
        }

        Add(
            "HttpClient in a loop",
            await MeasureAsync(TalentsOfLoops, BareDotNetAsync, work => ChildProcess.MeasureOwnAsync(Child.Baseline, work)),
            sheet);
        sheet.Note($"The loops read {TalentsOfLoops} talents, the parallel one {TalentsOfParallelLoop}: what they lose is lost without a retry. Each reader has a server of its own.");
    }

    private static Task<ResourceUsage> BareDotNetAsync(Workload work) => ChildProcess.MeasureOwnAsync(Child.Bare, work);

    private static async Task<Outcome> MeasureAsync(
        int talents, Func<Workload, Task<ResourceUsage>> measureBare, Func<Workload, Task<ResourceUsage>> measure)
    {
        using var server = ServerProcess.StartLimited(Latency);
        var work = new Workload(server.Address, talents, RecordsEach);
        var bare = await measureBare(work);
        using var ended = new CancellationTokenSource();
        var early = CountEarlyAsync(server, ended.Token);
        var run = (await measure(work)).Above(bare);
        await ended.CancelAsync();
        var (_, throttled) = await server.CountAsync();
        return new Outcome(run.Records, work.Records, run.Records / (double)RecordsEach * 3 / (run.WallMs / 1000), throttled) { Early = await early };
    }

    // Counts the requests for pages in the time of a short run, from the first one on. The request before it is for a token.
    private static async Task<int?> CountEarlyAsync(ServerProcess server, CancellationToken ended)
    {
        try
        {
            while ((await server.CountAsync()).Requests < 2)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), ended);
            }

            await Task.Delay(ShortRun, ended);
            return (await server.CountAsync()).Requests - 1;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static void Judge(string what, Outcome outcome, Sheet sheet)
    {
        Add(what, outcome, sheet);
        sheet.AtLeast($"{what}, share of the limit", 100 * outcome.RequestsPerSecond / Limit, 95, " %");
        if (outcome.Early is { } requests)
        {
            sheet.AtLeast($"{what}, share in the first 20 s of reading", 100 * requests / ShortRun.TotalSeconds / Limit, 92, " %");
        }

        sheet.AtMost($"{what}, throttled requests", outcome.Throttled, 0);
        sheet.AtLeast($"{what}, records", outcome.Records, outcome.Wanted);
    }

    private static void Add(string what, Outcome outcome, Sheet sheet) => sheet.Add(
        what,
        $"{outcome.RequestsPerSecond:0.0} requests/s answered, {outcome.Throttled} throttled, {100.0 * (outcome.Wanted - outcome.Records) / outcome.Wanted:0} % of the records lost");

    /// <summary>The result of a reader.</summary>
    /// <param name="Records">The records that were read.</param>
    /// <param name="Wanted">The records that exist.</param>
    /// <param name="RequestsPerSecond">Requests that returned records per second, without the start of the process.</param>
    /// <param name="Throttled">Requests that were throttled.</param>
    private sealed record Outcome(int Records, int Wanted, double RequestsPerSecond, int Throttled)
    {
        /// <summary>The requests for pages in the first 20 seconds of reading; <see langword="null"/> if it took less.</summary>
        public int? Early { get; init; }
    }
}
