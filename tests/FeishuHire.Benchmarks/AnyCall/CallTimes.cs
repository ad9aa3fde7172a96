namespace FeishuHire.Benchmarks.AnyCall;

/// <summary>The measurements of a script that makes calls.</summary>
/// <param name="Jobs">The number of jobs that were listed.</param>
/// <param name="ListMs">The time for the list, in ms.</param>
/// <param name="Details">The number of jobs whose details were read.</param>
/// <param name="DetailMs">The time for the list and the details, in ms.</param>
internal sealed record CallTimes(int Jobs, double ListMs, int Details, double DetailMs);
