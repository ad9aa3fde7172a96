namespace FeishuHire.Core.Tests.Support;

/// <summary>The only place that waits on the real clock: for other threads, with a timeout.</summary>
internal static class Settle
{
    /// <summary>Far longer than any test takes on a busy machine. It only keeps a broken test from hanging.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(60);

    /// <summary>Timers that are due later than this are timeouts, which a test advances to explicitly.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(30);

    /// <summary>Waits until a condition holds.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            ThrowIfTooLong(started);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits for work that ends without advancing a clock.</summary>
    public static Task<T> InTimeAsync<T>(this Task<T> work) => work.WaitAsync(GiveUpAfter, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="InTimeAsync{T}(Task{T})"/>
    public static Task InTimeAsync(this Task work) => work.WaitAsync(GiveUpAfter, TestContext.Current.CancellationToken);

    /// <summary>
    /// Runs work on a clock. A stepped one jumps to the next timer whenever one is waiting, so that every pause lasts exactly as long as requested, and takes
    /// no real time.
    /// </summary>
    public static async Task<T> RunAsync<T>(this TimeProvider clock, Task<T> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!work.IsCompleted)
        {
            ThrowIfTooLong(started);
            (clock as SteppedTimeProvider)?.AdvanceToNextTimer(Horizon);
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
