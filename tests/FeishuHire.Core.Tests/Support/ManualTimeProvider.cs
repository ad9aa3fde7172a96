namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// A clock that stands still until a test moves it. Moving it fires the timers that fall due on the way, in order, each at its own time.
/// </summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private int _live;
    private long _ticks = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>Timers fire only at multiples of this, as on a system with a coarse clock.</summary>
    public TimeSpan Granularity { get; init; } = TimeSpan.FromTicks(1);

    /// <summary>How many timers exist that are not disposed.</summary>
    public int LiveTimers => _live;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        Interlocked.Increment(ref _live);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Advances the clock.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetTimestamp() + by.Ticks;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        Interlocked.Exchange(ref _ticks, end);
    }

    /// <summary>Advances the clock to the next timer and fires it, if one is due within a period.</summary>
    public bool AdvanceToNextTimer(TimeSpan within)
    {
        var timer = TakeDue(GetTimestamp() + within.Ticks);
        timer?.Fire();
        return timer is not null;
    }

    /// <summary>Whether a timer is due after exactly this period.</summary>
    public bool HasTimerDueIn(TimeSpan time)
    {
        lock (_gate)
        {
            return _timers.Any(timer => timer.DueAt == GetTimestamp() + time.Ticks);
        }
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                var dueAt = GetTimestamp() + dueTime.Ticks;
                timer.DueAt = (dueAt + Granularity.Ticks - 1) / Granularity.Ticks * Granularity.Ticks;
                _timers.Add(timer);
            }
        }
    }

    internal void Forget() => Interlocked.Decrement(ref _live);

    private ManualTimer? TakeDue(long end)
    {
        lock (_gate)
        {
            // If two are due at the same time, the one that was set first: MinBy keeps the order.
            var timer = _timers.MinBy(timer => timer.DueAt);
            if (timer is null || timer.DueAt > end)
            {
                return null;
            }

            _timers.Remove(timer);
            Interlocked.Exchange(ref _ticks, Math.Max(timer.DueAt, GetTimestamp()));
            return timer;
        }
    }
}
