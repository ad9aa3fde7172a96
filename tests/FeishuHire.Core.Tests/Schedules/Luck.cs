namespace FeishuHire.Core.Tests.Schedules;

/// <summary>The chance of a schedule, which follows from its seed.</summary>
internal static class Luck
{
    /// <summary>How often something goes wrong: some schedules are calm and some are wild.</summary>
    public static double Wildness(int seed) => new Random(seed).NextDouble() * 0.7;

    /// <summary>The dice for what has a name, the same in every process, unlike those of string.GetHashCode.</summary>
    public static Random Of(int seed, string name) =>
        new(name.Aggregate(seed * 7919, (hash, character) => unchecked((hash * 31) + character)));
}
