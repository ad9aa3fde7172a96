using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last permits were given, so that no window of the limit's length, wherever it begins, holds more than the limit.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly RateLimit _limit;
    private readonly TimeSpan _memory;
    private readonly Queue<TimeSpan> _grants;

    /// <summary>Begins with what the window for a former limit remembers: all of it, since a limit may fall and rise again within a window.</summary>
    public SlidingWindow(RateLimit limit, SlidingWindow? former = null)
    {
        _limit = limit;
        _memory = former is not null && former._memory > limit.Window ? former._memory : limit.Window;
        _grants = new Queue<TimeSpan>(former?._grants ?? []);
    }

    /// <summary>The earliest time at which one more fits.</summary>
    public TimeSpan NextAt => _grants.Count < _limit.Permits
        ? TimeSpan.MinValue
        : _grants.ElementAt(_grants.Count - _limit.Permits) + _limit.Window;

    public void Record(TimeSpan now)
    {
        while (_grants.Count > 0 && _grants.Peek() + _memory <= now)
        {
            _grants.Dequeue();
        }

        _grants.Enqueue(now);
    }
}
