namespace FeishuHire.Benchmarks.Running;

/// <summary>What a process holds at a moment of its work.</summary>
/// <param name="Records">How many records it has read.</param>
/// <param name="WorkingSet">Its working set in bytes.</param>
/// <param name="Handles">Its handles; on Linux its file descriptors.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Timers">Its timers that are set.</param>
/// <param name="WorkItems">Tasks and other work that wait for a thread.</param>
internal sealed record HeldSample(int Records, long WorkingSet, int Handles, int Threads, long Timers, long WorkItems)
{
    public static HeldSample Take(int records)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new HeldSample(
            records, process.WorkingSet64, process.HandleCount, process.Threads.Count, Timer.ActiveCount, ThreadPool.PendingWorkItemCount);
    }
}
