namespace FeishuHire.Benchmarks.AnyCall;

/// <summary>What a script that makes any call has measured.</summary>
/// <param name="Jobs">How many jobs it listed.</param>
/// <param name="ListMs">How long that took, in ms.</param>
/// <param name="Details">How many details of jobs it got, which it listed for that.</param>
/// <param name="DetailMs">How long both took, in ms.</param>
internal sealed record CallTimes(int Jobs, double ListMs, int Details, double DetailMs);
