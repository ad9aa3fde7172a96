using System.Collections.Generic;

namespace FeishuHire.Sandbox.Data;

/// <summary>Generates pseudorandom numbers that are the same on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number that is at least 0 and less than <paramref name="sides"/>.</summary>
    public int Roll(int sides)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];
}
