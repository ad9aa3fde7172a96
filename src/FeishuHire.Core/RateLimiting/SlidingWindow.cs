using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>Keeps a limit in every window of its length, wherever the window starts.</summary>
internal sealed class SlidingWindow
{
    /// <summary>How much a window of a second is extended, since the latency of requests varies.</summary>
    private static readonly TimeSpan MarginOfSecond = TimeSpan.FromMilliseconds(20);

    /// <summary>How much a window of a minute is extended.</summary>
    private static readonly TimeSpan MarginOfMinute = TimeSpan.FromSeconds(1);

    private readonly RateLimit _limit;
    private readonly SendLog _log;
    private readonly TimeSpan _length;

    public SlidingWindow(RateLimit limit, SendLog log)
    {
        _limit = limit;
        _log = log;
        _length = limit.Window + (limit.IsSpaced ? MarginOfSecond : MarginOfMinute);
        log.Remember(_length);
    }

    /// <summary>The earliest time for one more request. For a limit that is spread over its window, the pace takes other processes into account.</summary>
    public TimeSpan NextAt(RateControl control) => _log.NextAt(_limit.IsSpaced ? _limit.Permits : control.PermitsOf(_limit), _length);
}
