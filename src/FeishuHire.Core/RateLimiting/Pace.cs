using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>Spreads permits evenly, at the rate of the <see cref="RateControl"/>.</summary>
/// <remarks>
/// Even spacing rather than bursts, because requests that are sent together do not arrive together: a burst that is delayed (while connections
/// open) meets the next one and exceeds the limit by the server's clock. Whole numbers of permits for each window, because 2.5 alternates between two
/// and three, and the peaks of several processes that share a limit would coincide.
/// </remarks>
internal sealed class Pace(RateControl control)
{
    /// <summary>How much delay of a timer is compensated, so that a coarse clock does not cost throughput.</summary>
    private static readonly TimeSpan Credit = TimeSpan.FromMilliseconds(50);

    /// <summary>The limit; <see langword="null"/> if permits need no spacing.</summary>
    public RateLimit? Limit { get; set; }

    /// <summary>When the next permit is due.</summary>
    public TimeSpan NextAt { get; private set; } = TimeSpan.MinValue;

    /// <summary>Records that a permit was given.</summary>
    public void Record(TimeSpan now)
    {
        if (Limit is not { } limit)
        {
            return;
        }

        var permits = control.IsShared ? Whole(limit.Permits * control.Share) : limit.Permits * control.Share;
        var interval = TimeSpan.FromTicks((long)(limit.Window.Ticks * control.Spread / permits));
        var onTime = NextAt > now - Credit;
        NextAt = (onTime ? NextAt : now - Credit) + interval;

        // A request that comes later than allowed does not test the limit, so the rate does not change.
        if (onTime)
        {
            control.Rise((double)interval.Ticks / limit.Window.Ticks);
        }
    }

    /// <summary>Records that nothing may be sent before a given time. This wait is not compensated.</summary>
    public void Hold(TimeSpan until) => NextAt = until > NextAt ? until : NextAt;

    // Rounds a value that is a whole number except for its last bits.
    private static double Whole(double permits) => permits >= 1 ? Math.Floor(permits + 1e-9) : permits;
}
