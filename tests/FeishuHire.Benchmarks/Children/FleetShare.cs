namespace FeishuHire.Benchmarks.Children;

/// <summary>What a process of a fleet got in the measured time.</summary>
/// <param name="Admitted">Requests that the server answered.</param>
/// <param name="Throttled">Requests that it throttled.</param>
/// <param name="Failures">Talents that failed, from the start on.</param>
internal sealed record FleetShare(long Admitted, long Throttled, int Failures);
