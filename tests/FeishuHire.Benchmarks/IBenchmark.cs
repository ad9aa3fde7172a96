using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks;

/// <summary>A benchmark: a class in its own folder, and a line in <see cref="All"/>.</summary>
internal interface IBenchmark
{
    /// <summary>All benchmarks, in the order in which they run.</summary>
    static IReadOnlyList<IBenchmark> All { get; } =
    [
        new Import.ImportBenchmark(),
        new Cost.CostBenchmark(),
        new Growth.GrowthBenchmark(),
        new Memory.MemoryBenchmark(),
        new Progress.ProgressBenchmark(),
        new Throughput.ThroughputBenchmark(),
        new Writes.WritesBenchmark(),
        new AnyCall.AnyCallBenchmark(),
        new Fleet.FleetBenchmark(),
    ];

    /// <summary>The name on the command line and of the results file.</summary>
    string Name { get; }

    /// <summary>What the benchmark measures, in one or two sentences.</summary>
    string Subject { get; }

    /// <summary>Measures, and adds the figures to <paramref name="sheet"/>.</summary>
    /// <param name="powerShell">The PowerShell to measure; if it is <see langword="null"/>, the measurements that need it are skipped, and the sheet says so.</param>
    /// <param name="sheet">Receives the figures.</param>
    Task RunAsync(PowerShell? powerShell, Sheet sheet);
}
