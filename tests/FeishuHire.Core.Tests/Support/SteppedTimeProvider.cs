using Microsoft.Extensions.Time.Testing;

namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// A <see cref="FakeTimeProvider"/> that moves from timer to timer: each fires at its own time, on the thread that moves the clock. The timers of the base
/// do not tell when they are due, all fire at the time to which the clock is moved, and fire on any thread that reads the time, even inside a lock.
/// </summary>
internal sealed class SteppedTimeProvider() : FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero))
{
    // In the order in which they were set, in which they fire if they are due at the same time.
    private readonly List<SteppedTimer> _waiting = [];
    private int _live;

    /// <summary>Timers fire only at multiples of this, as on a system with a coarse clock.</summary>
    public TimeSpan Granularity { get; init; } = TimeSpan.FromTicks(1);

    /// <summary>How many timers exist that are not disposed.</summary>
    public int LiveTimers => _live;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        lock (_waiting)
        {
            _live++;
            timer.Change(dueTime, period);
        }

        return timer;
    }

    /// <summary>Advances the clock, and fires the timers that fall due on the way.</summary>
    public new void Advance(TimeSpan delta)
    {
        var end = GetTimestamp() + delta.Ticks;
        while (FireNext(end))
        {
        }

        MoveTo(end);
    }

    /// <summary>Advances the clock to the next timer and fires it, if one is due within a period.</summary>
    public bool AdvanceToNextTimer(TimeSpan within) => FireNext(GetTimestamp() + within.Ticks);

    /// <summary>Whether a timer is due after exactly this period.</summary>
    public bool HasTimerDueIn(TimeSpan time)
    {
        lock (_waiting)
        {
            return _waiting.Exists(timer => timer.DueAt == GetTimestamp() + time.Ticks);
        }
    }

    private bool FireNext(long end)
    {
        SteppedTimer? next;
        lock (_waiting)
        {
            next = _waiting.MinBy(timer => timer.DueAt);
            if (next is null || next.DueAt > end)
            {
                return false;
            }

            _waiting.Remove(next);
            MoveTo(next.DueAt);
        }

        next.Fire();
        return true;
    }

    // Two threads may move the clock, so it may be past this time.
    private void MoveTo(long ticks)
    {
        lock (_waiting)
        {
            SetUtcNow(new DateTimeOffset(Math.Max(ticks, GetTimestamp()), TimeSpan.Zero));
        }
    }

    /// <summary>A timer that fires once, since the client uses no periodic timers.</summary>
    private sealed class SteppedTimer(SteppedTimeProvider clock, Action fire) : ITimer
    {
        private bool _disposed;

        public long DueAt { get; private set; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            lock (clock._waiting)
            {
                clock._waiting.Remove(this);
                if (!_disposed && dueTime != Timeout.InfiniteTimeSpan)
                {
                    var grain = clock.Granularity.Ticks;
                    DueAt = (clock.GetTimestamp() + dueTime.Ticks + grain - 1) / grain * grain;
                    clock._waiting.Add(this);
                }

                return !_disposed;
            }
        }

        public void Dispose()
        {
            lock (clock._waiting)
            {
                clock._waiting.Remove(this);
                clock._live -= _disposed ? 0 : 1;
                _disposed = true;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
