using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last requests were sent, so that no window of the limit's length, wherever it begins, holds more than the limit.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly RateLimit _limit;
    private readonly TimeSpan _memory;
    private readonly LinkedList<TimeSpan> _sent;

    /// <summary>Takes over what the window for a former limit remembers: all of it, since a limit may fall and rise again within a window.</summary>
    public SlidingWindow(RateLimit limit, SlidingWindow? former = null)
    {
        _limit = limit;
        _memory = former is not null && former._memory > limit.Window ? former._memory : limit.Window;
        _sent = former?._sent ?? new LinkedList<TimeSpan>();
    }

    /// <summary>The earliest time at which one more fits.</summary>
    public TimeSpan NextAt => _sent.Count < _limit.Permits
        ? TimeSpan.MinValue
        : _sent.ElementAt(_sent.Count - _limit.Permits) + _limit.Window;

    /// <summary>Takes in that a request may be sent now.</summary>
    public LinkedListNode<TimeSpan> Record(TimeSpan now)
    {
        while (_sent.First is { } oldest && oldest.Value + _memory <= now)
        {
            _sent.RemoveFirst();
        }

        return _sent.AddLast(now);
    }

    /// <summary>Takes in that it was sent only now: a busy process may be late, and the window moves with it.</summary>
    public void Correct(LinkedListNode<TimeSpan> record, TimeSpan now)
    {
        if (record.List is not null)
        {
            _sent.Remove(record);
            record.Value = now;
            _sent.AddLast(record);
        }
    }
}
