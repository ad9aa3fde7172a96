namespace FeishuHire.Benchmarks.Running;

/// <summary>Measures alternatives in turn, A B C A B C …, so that other work of the machine affects all of them.</summary>
internal static class Interleaved
{
    /// <summary>The median of each alternative, in the same order.</summary>
    public static async Task<IReadOnlyList<ResourceUsage>> MeasureAsync(int rounds, params IReadOnlyList<Func<Task<ResourceUsage>>> alternatives)
    {
        var runs = alternatives.Select(_ => new List<ResourceUsage>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var alternative = 0; alternative < alternatives.Count; alternative++)
            {
                runs[alternative].Add(await alternatives[alternative]());
            }
        }

        return [.. runs.Select(ResourceUsage.MedianOf)];
    }
}
