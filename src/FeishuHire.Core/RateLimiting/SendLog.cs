using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Remembers when the last requests were sent, for as long as a limit needs it. An admitted request that was not sent yet may be sent at any moment,
/// so it always counts.
/// </summary>
internal sealed class SendLog
{
    private readonly Queue<TimeSpan> _sent = new();
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
            : _sent.ElementAt(_sent.Count - free) + length;
    }

    /// <summary>Records that a request may be sent.</summary>
    public void Admit() => _unsent++;

    /// <summary>Records that a request that was admitted has been sent.</summary>
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
