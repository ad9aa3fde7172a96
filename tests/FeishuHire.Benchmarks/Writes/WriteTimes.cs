namespace FeishuHire.Benchmarks.Writes;

/// <summary>The measurements of a script that writes.</summary>
/// <param name="Created">The number of created records.</param>
/// <param name="CreateMs">The time for creating them, in ms.</param>
/// <param name="Changed">The number of changed records.</param>
/// <param name="ChangeMs">The time for changing them, in ms.</param>
/// <param name="Growth">The growth of the process after the 100th record, in bytes.</param>
internal sealed record WriteTimes(int Created, double CreateMs, int Changed, double ChangeMs, double Growth);
