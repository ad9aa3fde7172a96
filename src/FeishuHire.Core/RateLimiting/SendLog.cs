using System;
using System.Collections.Generic;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last requests were sent, for as long as a limit needs it. An admitted request that was not sent yet may be sent at any moment,
/// so it always counts.
/// </summary>
internal sealed class SendLog
{
    private readonly List<TimeSpan> _sent = [];
    private TimeSpan _memory;
    private int _unsent;

    /// <summary>Extends how long requests are remembered. It never becomes shorter, since a limit may fall and rise again within a window.</summary>
    public void Remember(TimeSpan length) => _memory = length > _memory ? length : _memory;

    /// <summary>
    /// When a window of this length that allows this many requests allows one more; <see cref="TimeSpan.MaxValue"/> while that many are not sent yet.
    /// </summary>
    public TimeSpan NextAt(int permits, TimeSpan length)
    {
        var free = permits - _unsent;
        return free <= 0 ? TimeSpan.MaxValue
            : _sent.Count < free ? TimeSpan.MinValue
            : _sent[_sent.Count - free] + length;
    }

    /// <summary>Records that a request may be sent.</summary>
    public void Admit() => _unsent++;

    /// <summary>Records that a request that was admitted has been sent, or will be at <paramref name="time"/> at the latest.</summary>
    public void Sent(TimeSpan now, TimeSpan time)
    {
        _unsent--;
        var forgotten = 0;
        while (forgotten < _sent.Count && _sent[forgotten] + _memory <= now)
        {
            forgotten++;
        }

        _sent.RemoveRange(0, forgotten);
        var place = _sent.Count;
        while (place > 0 && _sent[place - 1] > time)
        {
            place--;
        }

        _sent.Insert(place, time);
    }
}
