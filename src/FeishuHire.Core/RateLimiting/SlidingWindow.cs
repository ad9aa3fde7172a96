using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>Keeps a limit in every window of its length, wherever the window begins.</summary>
internal sealed class SlidingWindow
{
    /// <summary>How much longer a window of minutes is taken to be: some requests are on their way longer than others.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private readonly RateLimit _limit;
    private readonly SendLog _log;
    private readonly TimeSpan _length;

    public SlidingWindow(RateLimit limit, SendLog log)
    {
        _limit = limit;
        _log = log;
        _length = limit.IsSpaced ? limit.Window : limit.Window + Margin;
        log.Remember(_length);
    }

    /// <summary>The earliest time at which one more request fits. A limit that is spaced is shared with other processes by its pace.</summary>
    public TimeSpan NextAt(RateControl control) => _log.NextAt(_limit.IsSpaced ? _limit.Permits : control.PermitsOf(_limit), _length);
}
