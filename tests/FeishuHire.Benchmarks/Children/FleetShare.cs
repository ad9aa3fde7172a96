namespace FeishuHire.Benchmarks.Children;

/// <summary>The requests of one process of a fleet during the measurement.</summary>
/// <param name="Admitted">Requests that the server answered.</param>
/// <param name="Throttled">Requests that it throttled.</param>
/// <param name="Failures">Talents that failed since the start.</param>
internal sealed record FleetShare(long Admitted, long Throttled, int Failures);
