namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>What a fleet achieved in a time.</summary>
internal sealed record FleetFigures(TimeSpan Time, IReadOnlyList<int> Admitted, int Throttled)
{
    /// <summary>The share of what the server would have admitted.</summary>
    public double Used => Admitted.Sum() / (SimulatedFleet.Limit * Time.TotalSeconds);

    /// <summary>The share of the requests that were throttled.</summary>
    public double ThrottledShare => Throttled / (double)(Throttled + Admitted.Sum());

    /// <summary>How many times as much the process with the most had as the one with the least.</summary>
    public double Unfairness => Admitted.Max() / (double)Admitted.Min();

    public override string ToString() =>
        FormattableString.Invariant($"{Used:P1} used, {ThrottledShare:P2} throttled, {Unfairness:0.00} times ({string.Join(' ', Admitted)})");
}
