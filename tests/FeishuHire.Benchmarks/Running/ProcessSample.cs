namespace FeishuHire.Benchmarks.Running;

/// <summary>The resources of a process at one moment.</summary>
/// <param name="Records">How many records it has read.</param>
/// <param name="WorkingSet">Its working set in bytes.</param>
/// <param name="Handles">Its handles; on Linux its file descriptors.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Timers">Its active timers.</param>
/// <param name="WorkItems">Its tasks and other work items that wait for a thread.</param>
internal sealed record ProcessSample(int Records, long WorkingSet, int Handles, int Threads, long Timers, long WorkItems)
{
    public static ProcessSample Take(int records)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new ProcessSample(
            records, process.WorkingSet64, process.HandleCount, process.Threads.Count, Timer.ActiveCount, ThreadPool.PendingWorkItemCount);
    }
}
