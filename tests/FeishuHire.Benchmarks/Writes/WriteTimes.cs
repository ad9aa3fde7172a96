namespace FeishuHire.Benchmarks.Writes;

/// <summary>What a script that writes has measured.</summary>
/// <param name="Created">How many records it created.</param>
/// <param name="CreateMs">How long that took, in ms.</param>
/// <param name="Changed">How many records it changed.</param>
/// <param name="ChangeMs">How long that took, in ms.</param>
/// <param name="Growth">How much the process grew from the 100th record on, in bytes.</param>
internal sealed record WriteTimes(int Created, double CreateMs, int Changed, double ChangeMs, double Growth);
