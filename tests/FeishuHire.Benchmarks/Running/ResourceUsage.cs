namespace FeishuHire.Benchmarks.Running;

/// <summary>The resources that a process has used since its start.</summary>
/// <param name="CpuMs">The user and system time in ms.</param>
/// <param name="AllocatedBytes">All bytes allocated on the managed heap, whether or not they were freed.</param>
/// <param name="Records">How many records it read.</param>
internal sealed record ResourceUsage(double CpuMs, double AllocatedBytes, int Records)
{
    /// <summary>The running time as measured by the parent process, in ms.</summary>
    public double WallMs { get; init; }

    /// <summary>The difference from a process that does nothing.</summary>
    public ResourceUsage Above(ResourceUsage bare) => new(CpuMs - bare.CpuMs, AllocatedBytes - bare.AllocatedBytes, Records) { WallMs = WallMs - bare.WallMs };

    /// <summary>The median of each figure.</summary>
    /// <exception cref="InvalidOperationException">The runs did not read the same records.</exception>
    public static ResourceUsage MedianOf(IReadOnlyList<ResourceUsage> runs) => runs.Select(run => run.Records).Distinct().Count() == 1
        ? new ResourceUsage(Median.Of(runs.Select(run => run.CpuMs)), Median.Of(runs.Select(run => run.AllocatedBytes)), runs[0].Records)
        {
            WallMs = Median.Of(runs.Select(run => run.WallMs)),
        }
        : throw new InvalidOperationException($"The runs read {string.Join(", ", runs.Select(run => run.Records))} records.");
}
