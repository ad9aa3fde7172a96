using System.Collections.Generic;

namespace FeishuHire.Sandbox.Data;

/// <summary>Generates pseudorandom numbers that are the same on every machine and runtime (SplitMix64).</summary>
internal sealed class StableRandom(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number that is at least 0 and less than <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public T Choose<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}
