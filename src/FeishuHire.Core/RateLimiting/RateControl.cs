using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Finds the share of a limit that this process may use. Other processes may use the same app; only throttles reveal them.
/// </summary>
/// <remarks>
/// Every throttle reduces the share by a factor, and time without a throttle adds to it. A larger share loses more, so the shares converge.
/// The constants come from a simulation, which the tests contain. Throttles must be rare, since each costs the full pause; small steps lose the least
/// throughput, and the shares converge within two minutes. The processes of a fleet settle within a minute. With a dozen processes or more, a limit
/// for each (<c>-RequestsPerSecond</c>) is better.
/// </remarks>
internal sealed class RateControl(Random random)
{
    /// <summary>The lowest share, however often requests are throttled.</summary>
    private const double Lowest = 0.02;

    /// <summary>The factor that a throttle applies to the share.</summary>
    private const double AfterThrottle = 0.9;

    /// <summary>The factor for consecutive throttles at the beginning, when the share is far too large.</summary>
    private const double AfterThrottleInARow = 0.7;

    /// <summary>The step by which the share rises: one request a second of Feishu's twenty.</summary>
    private const double Step = 0.05;

    /// <summary>How many windows a step takes, for each step of the share: a large share rises more slowly, so that small ones catch up.</summary>
    private const double WindowsPerStep = 10;

    /// <summary>How many windows a step takes at most.</summary>
    private const double SlowestStep = 36;

    /// <summary>After this many steps without a throttle, another process has probably ended, and each further step takes half as long.</summary>
    private const double StepsBeforeHaste = 1.5;

    /// <summary>How many windows a step takes at least.</summary>
    private const double FastestStep = 1;

    /// <summary>A throttle after this many steps does not count as consecutive.</summary>
    private const double StepsOutOfARow = 0.1;

    /// <summary>
    /// How much longer than the limit's window the window is over which requests are spread, since some are delayed on their way: 40 ms in a second.
    /// </summary>
    private const double Headroom = 0.04;

    /// <summary>The same for one process of several.</summary>
    private const double SharedHeadroom = 0.025;

    /// <summary>After this many windows at the full rate, one throttle is treated as accidental, such as a delayed request.</summary>
    private const double Peace = 30;

    /// <summary>
    /// The largest random addition to the window, drawn at each throttle. With windows of the same length the processes would stay in phase, and the
    /// last one would be throttled again and again.
    /// </summary>
    private const double Stagger = 0.04;

    private double _spread;

    /// <summary>The steps since the last throttle; <see langword="null"/> before the first.</summary>
    private double? _risen;

    private bool _beginning = true;

    /// <summary>The windows at the full rate since the last throttle.</summary>
    private double _peace;

    /// <summary>The share of the limit that may be used, up to 1.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>Whether a throttle revealed other processes and the share has not returned to 1 since.</summary>
    public bool IsShared => Share < 1;

    /// <summary>How many requests this process may send in the window of a limit per minute.</summary>
    public int PermitsOf(RateLimit limit) => IsShared ? Math.Max(1, (int)(limit.Permits * Share)) : limit.Permits;

    /// <summary>The length of the window over which requests are spread, in windows of the limit.</summary>
    public double Spread => IsShared ? _spread : 1 + Headroom;

    /// <summary>Records that requests used the full rate for a number of windows without a throttle.</summary>
    public void Rise(double windows)
    {
        _peace = Share < 1 ? 0 : _peace + windows;
        var steps = Math.Min(1, windows / StepTime());
        _risen += steps;
        Share = Math.Min(1, Share + (steps * Step));
    }

    /// <summary>Records a throttle.</summary>
    public void Throttled()
    {
        var accident = _peace >= Peace;
        _peace = 0;
        if (accident)
        {
            return;
        }

        var inARow = _beginning && _risen < StepsOutOfARow;
        _beginning &= inARow || _risen is null;
        _risen = 0;
        Share = Math.Max(Lowest, Share * (inARow ? AfterThrottleInARow : AfterThrottle));
        _spread = (1 + SharedHeadroom) * (1 + (Stagger * random.NextDouble()));
    }

    private double StepTime()
    {
        var time = Math.Min(SlowestStep, WindowsPerStep * Share / Step);
        return Math.Max(FastestStep, time / Math.Pow(2, Math.Max(0, (_risen ?? 0) - StepsBeforeHaste)));
    }
}
