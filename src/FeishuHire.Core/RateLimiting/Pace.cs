using System;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Spreads permits evenly and adapts to the server: a throttle halves the rate, and each permit given after it raises the rate a little,
/// up to just below the limit.
/// </summary>
/// <remarks>
/// Even spacing rather than bursts, because requests that are sent together do not arrive together: a burst delayed on its way
/// (connections being opened) runs into the one behind it and breaks the limit by the server's clock. For the same reason the first
/// requests go out a little slower.
/// </remarks>
internal sealed class Pace(RateLimit limit, double share = Pace.Initial)
{
    /// <summary>What is left free for requests that arrive later than they were sent.</summary>
    private const double Headroom = 0.98;

    /// <summary>The share of the limit to begin with.</summary>
    private const double Initial = 0.8;
    private const double Lowest = 0.02;
    private const double RecoveryPerWindow = 0.05;

    /// <summary>How much lateness of a timer is made up for, so that a coarse clock does not cost throughput.</summary>
    private static readonly TimeSpan Credit = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _full = TimeSpan.FromTicks((long)(limit.Window.Ticks / (limit.Permits * Headroom)));
    private double _share = share;

    /// <summary>When the next permit is due.</summary>
    public TimeSpan NextAt { get; private set; } = TimeSpan.MinValue;

    /// <summary>The share of the limit that is in use, up to 1.</summary>
    public double Share => _share;

    private TimeSpan Interval => TimeSpan.FromTicks((long)(_full.Ticks / _share));

    public void Record(TimeSpan now)
    {
        var due = NextAt > now - Credit ? NextAt : now - Credit;
        NextAt = (due < now ? due : now) + Interval;
        _share = Math.Min(1, _share + (RecoveryPerWindow / (limit.Permits * _share)));
    }

    public void Halve() => _share = Math.Max(Lowest, _share / 2);
}
