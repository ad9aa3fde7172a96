namespace FeishuHire.Core.Tests.Schedules;

/// <summary>The random decisions of a schedule, which depend only on its seed.</summary>
internal static class SeededRandom
{
    /// <summary>The probability of a fault, which differs between schedules.</summary>
    public static double FaultRate(int seed) => new Random(seed).NextDouble() * 0.7;

    /// <summary>The dice for a name. Unlike string.GetHashCode, they are the same in every process.</summary>
    public static Random Of(int seed, string name) =>
        new(name.Aggregate(seed * 7919, (hash, character) => unchecked((hash * 31) + character)));
}
