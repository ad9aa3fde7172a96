namespace FeishuHire.Benchmarks.Running;

/// <summary>What a process used up from its start on.</summary>
/// <param name="CpuMs">User and system time in ms.</param>
/// <param name="AllocatedBytes">What was allocated on the managed heap, freed or not.</param>
/// <param name="Records">How many records it read.</param>
internal sealed record Measured(double CpuMs, double AllocatedBytes, int Records)
{
    /// <summary>How long it ran, from outside, in ms.</summary>
    public double WallMs { get; init; }

    /// <summary>What is left of it without the start of a bare process.</summary>
    public Measured Above(Measured bare) => new(CpuMs - bare.CpuMs, AllocatedBytes - bare.AllocatedBytes, Records) { WallMs = WallMs - bare.WallMs };

    /// <summary>The median of each figure.</summary>
    /// <exception cref="InvalidOperationException">The runs did not read the same records.</exception>
    public static Measured MedianOf(IReadOnlyList<Measured> runs) => runs.Select(run => run.Records).Distinct().Count() == 1
        ? new Measured(Median.Of(runs.Select(run => run.CpuMs)), Median.Of(runs.Select(run => run.AllocatedBytes)), runs[0].Records)
        {
            WallMs = Median.Of(runs.Select(run => run.WallMs)),
        }
        : throw new InvalidOperationException($"The runs read {string.Join(", ", runs.Select(run => run.Records))} records.");
}
