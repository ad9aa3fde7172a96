using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Admits the requests of one API in order of arrival, over all threads and runspaces that share it.
/// A throttle pauses all of them for as long as the server asks.
/// </summary>
internal sealed class ApiRateLimiter
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly ITimer _timer;
    private readonly LinkedList<Waiter> _queue = new();
    private readonly RateControl _control;
    private readonly SendLog _log = new();
    private readonly Pace _pace;
    private IReadOnlyList<RateLimit> _limits = [];
    private List<SlidingWindow> _windows = [];
    private TimeSpan _pauseStart = TimeSpan.MinValue;
    private TimeSpan _pauseEnd = TimeSpan.MinValue;

    public ApiRateLimiter(IReadOnlyList<RateLimit> limits, TimeProvider time, Random? random = null)
    {
        _time = time;
        _origin = time.GetTimestamp();
        _control = new RateControl(random ?? new Random());
        _pace = new Pace(_control);
        Limits = limits;
        _timer = time.CreateTimer(_ => GrantDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The limits, all of which apply. Requests that were already sent count against new limits.</summary>
    public IReadOnlyList<RateLimit> Limits
    {
        get => _limits;
        set
        {
            lock (_gate)
            {
                if (!value.SequenceEqual(_limits))
                {
                    _limits = value;
                    _windows = [.. value.Select(limit => new SlidingWindow(limit, _log))];
                    _pace.Limit = value.SingleOrDefault(limit => limit.IsSpaced);
                }
            }
        }
    }

    /// <summary>How long all requests still wait because the server asked for it.</summary>
    public TimeSpan PauseLeft
    {
        get
        {
            lock (_gate)
            {
                var now = Now;
                return _pauseEnd > now ? _pauseEnd - now : TimeSpan.Zero;
            }
        }
    }

    /// <summary>How long a number of further requests takes within the limits.</summary>
    /// <remarks>Requests use up a limit per minute at once, then wait for the next minute, and so on.</remarks>
    public TimeSpan TimeToSend(int requests)
    {
        if (requests == 0)
        {
            return TimeSpan.Zero;
        }

        lock (_gate)
        {
            var (now, due) = (Now, DueAt());
            var windows = _limits.Select(limit => TimeSpan.FromTicks(limit.Window.Ticks * ((requests - 1) / limit.Permits))).DefaultIfEmpty().Max();
            return due > now && due < TimeSpan.MaxValue ? due - now + windows : windows;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Waits for the caller's turn.</summary>
    /// <param name="longestPause">The longest pause asked for by the server that the caller may still wait.</param>
    /// <param name="cancellationToken">Leaves the queue without using a permit.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.RateLimited"/>: the server asks for a longer pause.</exception>
    public Task<Permit> AcquireAsync(TimeSpan longestPause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_gate)
        {
            var now = Now;
            ThrowIfPausedLonger(now, longestPause);
            waiter = new Waiter(now, longestPause);
            _queue.AddLast(waiter.Place);
        }

        GrantDue();
        return waiter.Permit.Task.IsCompleted ? waiter.Permit.Task : WaitAsync(waiter, cancellationToken);
    }

    /// <summary>Records that the request for <paramref name="permit"/> was sent or will never be sent. Only the first call has an effect.</summary>
    /// <param name="permit">The permit.</param>
    /// <param name="delay">How much later than now the request may be sent.</param>
    public void Sent(Permit permit, TimeSpan delay = default)
    {
        lock (_gate)
        {
            if (permit.IsSent)
            {
                return;
            }

            permit.IsSent = true;
            var now = Now;
            _log.Sent(now, now + delay);
        }

        GrantDue();
    }

    /// <summary>Records that the server throttled the request sent with <paramref name="permit"/>.</summary>
    public void Throttled(Permit permit, TimeSpan pause)
    {
        lock (_gate)
        {
            var now = Now;

            // Requests in flight at the same time are throttled together: they count as one throttle.
            if (permit.GrantedAt >= _pauseStart)
            {
                _control.Throttled();
                _pauseStart = now;
            }

            _pauseEnd = now + pause > _pauseEnd ? now + pause : _pauseEnd;
            _pace.Hold(_pauseEnd);
            for (var node = _queue.First; node is not null;)
            {
                var next = node.Next;
                if (_pauseEnd - now > node.Value.LongestPause)
                {
                    _queue.Remove(node);
                    node.Value.Permit.TrySetException(PausedTooLong(_pauseEnd - now));
                }

                node = next;
            }
        }

        GrantDue();
    }

    private void GrantDue()
    {
        lock (_gate)
        {
            while (_queue.First is { } first)
            {
                var now = Now;
                var dueAt = DueAt();
                if (dueAt == TimeSpan.MaxValue)
                {
                    // Wait until an admitted request is sent.
                    return;
                }

                if (dueAt > now)
                {
                    // Rounded up: a timer that fires a fraction of a millisecond early would have to be restarted.
                    _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((dueAt - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                    return;
                }

                _queue.RemoveFirst();
                _log.Admit();
                _pace.Record(now);
                if (_pace.Limit is null && now > first.Value.Since)
                {
                    _control.Rise(1.0 / _limits[0].Permits);
                }

                first.Value.Permit.TrySetResult(new Permit(now, now - first.Value.Since, PausedSince(first.Value.Since, now)));
            }
        }
    }

    private TimeSpan DueAt() => _windows.Aggregate(_pace.NextAt, (latest, window) => Latest(latest, window.NextAt(_control)));

    private async Task<Permit> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => Leave(waiter, cancellationToken)))
        {
            return await waiter.Permit.Task;
        }
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.Place.List is not null)
            {
                _queue.Remove(waiter.Place);
                waiter.Permit.TrySetCanceled(cancellationToken);
            }
        }
    }

    private TimeSpan PausedSince(TimeSpan since, TimeSpan now)
    {
        var end = _pauseEnd < now ? _pauseEnd : now;
        var start = Latest(_pauseStart, since);
        return end > start ? end - start : TimeSpan.Zero;
    }

    private void ThrowIfPausedLonger(TimeSpan now, TimeSpan longestPause)
    {
        if (_pauseEnd > now && _pauseEnd - now > longestPause)
        {
            throw PausedTooLong(_pauseEnd - now);
        }
    }

    private static FeishuApiException PausedTooLong(TimeSpan pause) => new(
        FeishuErrorId.RateLimited, string.Format(CultureInfo.CurrentCulture, Messages.WaitTooLong, pause.TotalSeconds));

    private static TimeSpan Latest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
