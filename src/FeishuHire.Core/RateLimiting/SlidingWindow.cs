using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last requests were sent, so that no window of the limit's length, wherever it begins, holds more than the limit.
/// A request that was admitted and is not sent yet may go at any moment, so it counts all the time.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly RateLimit _limit;
    private readonly TimeSpan _memory;
    private readonly Queue<TimeSpan> _sent;
    private int _unsent;

    /// <summary>Takes over what the window for a former limit remembers: all of it, since a limit may fall and rise again within a window.</summary>
    public SlidingWindow(RateLimit limit, SlidingWindow? former = null)
    {
        _limit = limit;
        _memory = former is not null && former._memory > limit.Window ? former._memory : limit.Window;
        _sent = former?._sent ?? new Queue<TimeSpan>();
        _unsent = former?._unsent ?? 0;
    }

    /// <summary>The earliest time at which one more fits; <see cref="TimeSpan.MaxValue"/> while as many as the limit wait to be sent.</summary>
    public TimeSpan NextAt
    {
        get
        {
            var free = _limit.Permits - _unsent;
            return free <= 0 ? TimeSpan.MaxValue
                : _sent.Count < free ? TimeSpan.MinValue
                : _sent.ElementAt(_sent.Count - free) + _limit.Window;
        }
    }

    /// <summary>Takes in that a request may be sent.</summary>
    public void Admit() => _unsent++;

    /// <summary>Takes in that a request that was admitted has been sent.</summary>
    public void Sent(TimeSpan now)
    {
        _unsent--;
        while (_sent.Count > 0 && _sent.Peek() + _memory <= now)
        {
            _sent.Dequeue();
        }

        _sent.Enqueue(now);
    }
}
