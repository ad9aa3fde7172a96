using System;
using System.Collections.Generic;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last permits were given, so that no window of the limit's length, wherever it begins, holds more than the limit.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly RateLimit _limit;
    private readonly Queue<TimeSpan> _grants;

    public SlidingWindow(RateLimit limit, SlidingWindow? former = null)
    {
        _limit = limit;
        _grants = new Queue<TimeSpan>(limit.Permits);
        foreach (var grant in former?._grants ?? [])
        {
            Record(grant);
        }
    }

    /// <summary>The earliest time at which one more fits.</summary>
    public TimeSpan NextAt => _grants.Count < _limit.Permits ? TimeSpan.MinValue : _grants.Peek() + _limit.Window;

    public void Record(TimeSpan now)
    {
        if (_grants.Count == _limit.Permits)
        {
            _grants.Dequeue();
        }

        _grants.Enqueue(now);
    }
}
