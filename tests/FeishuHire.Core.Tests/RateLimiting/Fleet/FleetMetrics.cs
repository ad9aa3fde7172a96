namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>The measurements of a fleet over a period.</summary>
internal sealed record FleetMetrics(TimeSpan Time, IReadOnlyList<int> Admitted, int Throttled)
{
    /// <summary>The number of admitted requests as a share of what the server would have admitted.</summary>
    public double Used => Admitted.Sum() / (SimulatedFleet.Limit * Time.TotalSeconds);

    /// <summary>The share of the requests that were throttled.</summary>
    public double ThrottledShare => Throttled / (double)(Throttled + Admitted.Sum());

    /// <summary>The ratio of the largest to the smallest number of requests of a process.</summary>
    public double Unfairness => Admitted.Max() / (double)Admitted.Min();

    public override string ToString() =>
        FormattableString.Invariant($"{Used:P1} used, {ThrottledShare:P2} throttled, {Unfairness:0.00} times ({string.Join(' ', Admitted)})");
}
