namespace FeishuHire.Core.Tests.Support;

/// <summary>A timer of the <see cref="ManualTimeProvider"/>; it fires once, since the client uses no periodic timers.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    private bool _disposed;

    public long DueAt { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        if (Volatile.Read(ref _disposed))
        {
            return false;
        }

        clock.Set(this, dueTime);
        return true;
    }

    public void Fire() => callback(state);

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true))
        {
            clock.Forget();
        }

        clock.Set(this, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
