namespace FeishuHire.Core.Tests.Support;

/// <summary>The one place that waits on the real clock: for other threads to come to rest, and never for ever.</summary>
internal static class Settle
{
    /// <summary>Far more than anything takes on a busy machine; it only keeps a broken test from hanging.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(60);

    /// <summary>Timers further away than this are limits that a test sets itself and steps over itself.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(30);

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            ThrowIfTooLong(started);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits for work that is to end by itself, without a move of any clock.</summary>
    public static Task<T> InTimeAsync<T>(this Task<T> work) => work.WaitAsync(GiveUpAfter, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="InTimeAsync{T}(Task{T})"/>
    public static Task InTimeAsync(this Task work) => work.WaitAsync(GiveUpAfter, TestContext.Current.CancellationToken);

    /// <summary>
    /// Runs work under a manual clock: whenever a timer is waiting, the clock jumps to it. So every pause lasts exactly as long as was asked for,
    /// and no time at all.
    /// </summary>
    public static async Task<T> RunAsync<T>(this ManualTimeProvider clock, Task<T> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!work.IsCompleted)
        {
            ThrowIfTooLong(started);
            clock.AdvanceToNextTimer(Horizon);
            await Task.WhenAny(work, Task.Delay(1, TestContext.Current.CancellationToken));
        }

        return await work;
    }

    private static void ThrowIfTooLong(long started)
    {
        if (TimeProvider.System.GetElapsedTime(started) > GiveUpAfter)
        {
            throw new TimeoutException("What the test waits for does not happen.");
        }
    }
}
