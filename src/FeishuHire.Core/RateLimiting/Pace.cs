using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>Spreads permits evenly, at the rate that the <see cref="RateControl"/> finds.</summary>
/// <remarks>
/// Even spacing rather than bursts, because requests that are sent together do not arrive together: a burst delayed on its way
/// (connections being opened) runs into the one behind it and breaks the limit by the server's clock. Whole numbers of permits for each window,
/// because 2.5 means three in one window and two in the next, and where several processes share a limit their threes meet.
/// </remarks>
internal sealed class Pace(RateControl control)
{
    /// <summary>How much lateness of a timer is made up for, so that a coarse clock does not cost throughput.</summary>
    private static readonly TimeSpan Credit = TimeSpan.FromMilliseconds(50);

    /// <summary>The limit; <see langword="null"/> if permits need no spacing.</summary>
    public RateLimit? Limit { get; set; }

    /// <summary>When the next permit is due.</summary>
    public TimeSpan NextAt { get; private set; } = TimeSpan.MinValue;


    /// <summary>Takes in that a permit was given.</summary>
    public void Record(TimeSpan now)
    {
        if (Limit is not { } limit)
        {
            return;
        }

        var permits = control.IsShared ? Whole(limit.Permits * control.Share) : limit.Permits * control.Share;
        var interval = TimeSpan.FromTicks((long)(limit.Window.Ticks * control.Spread / permits));
        var onTime = NextAt > now - Credit;
        var due = onTime ? NextAt : now - Credit;
        NextAt = (due < now ? due : now) + interval;

        // Who asks later than allowed learns nothing of the limit: the rate stays.
        if (onTime)
        {
            control.Rise((double)interval.Ticks / limit.Window.Ticks);
        }
    }

    /// <summary>Takes in that nothing is sent before a time; that is no lateness.</summary>
    public void Hold(TimeSpan until) => NextAt = until > NextAt ? until : NextAt;

    // What is a whole number but for its last bits is that number.
    private static double Whole(double permits) => permits >= 1 ? Math.Floor(permits + 1e-9) : permits;
}
