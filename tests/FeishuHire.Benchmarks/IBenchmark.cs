using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks;

/// <summary>One benchmark: a class of its own in a folder of its own, and a line in <see cref="All"/>.</summary>
internal interface IBenchmark
{
    /// <summary>Every benchmark, in the order in which they run.</summary>
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

    /// <summary>What it is called on the command line, and its results file.</summary>
    string Name { get; }

    /// <summary>What it measures, in a sentence or two.</summary>
    string Subject { get; }

    /// <summary>Measures, and puts the figures into <paramref name="sheet"/>.</summary>
    /// <param name="powerShell">The PowerShell to measure in; without one, what needs it is left out, and the sheet says so.</param>
    /// <param name="sheet">Where the figures go.</param>
    Task RunAsync(PowerShell? powerShell, Sheet sheet);
}
