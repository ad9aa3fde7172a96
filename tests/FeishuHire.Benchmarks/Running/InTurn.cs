namespace FeishuHire.Benchmarks.Running;

/// <summary>Measures alternatives in turn, A B C A B C …, so that other work of the machine affects all of them.</summary>
internal static class InTurn
{
    /// <summary>The median of each alternative, in the same order.</summary>
    public static async Task<IReadOnlyList<Measured>> MeasureAsync(int rounds, params IReadOnlyList<Func<Task<Measured>>> rivals)
    {
        var runs = rivals.Select(_ => new List<Measured>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var rival = 0; rival < rivals.Count; rival++)
            {
                runs[rival].Add(await rivals[rival]());
            }
        }

        return [.. runs.Select(Measured.MedianOf)];
    }
}
