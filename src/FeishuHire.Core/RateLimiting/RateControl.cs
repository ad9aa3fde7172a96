using System;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>
/// Finds the share of a limit that this process may use. Other processes may share the app; nothing but the throttles tells of them.
/// </summary>
/// <remarks>
/// Every throttle takes a part of the share, and time without one adds to it, so whoever has more loses more and shares draw level.
/// The numbers were found by simulation (the tests hold it): a throttle costs the server's whole pause, so there must be few of them; small
/// steps then waste least, and even out over two minutes. Fleets settle within a minute. From a dozen processes on, a bound for each
/// (<c>-RequestsPerSecond</c>) is better.
/// </remarks>
internal sealed class RateControl(Random random)
{
    /// <summary>The share to begin with; below one, since connections are being opened and requests arrive bunched.</summary>
    private const double Initial = 0.8;

    /// <summary>However often it is throttled, the rate does not die.</summary>
    private const double Lowest = 0.02;

    /// <summary>What is left of the share after a throttle.</summary>
    private const double AfterThrottle = 0.9;

    /// <summary>What is left when throttles come in a row at the beginning: the share is far off then.</summary>
    private const double AfterThrottleInARow = 0.7;

    /// <summary>Rises are counted in steps of this share: one request a second of Feishu's twenty.</summary>
    private const double Step = 0.05;

    /// <summary>How many windows a step takes, for each step of the share: slow for the fast, so that the slow catch up.</summary>
    private const double WindowsPerStep = 10;

    /// <summary>How many windows a step takes at most.</summary>
    private const double SlowestStep = 36;

    /// <summary>After so many steps without a throttle somebody must have left, and each further step takes half as long as the one before.</summary>
    private const double StepsBeforeHaste = 1.5;

    /// <summary>How many windows a step takes at least. The beginning is as fast.</summary>
    private const double FastestStep = 1;

    /// <summary>A throttle after so many steps is no longer in a row with the one before.</summary>
    private const double StepsOutOfARow = 0.1;

    /// <summary>
    /// Requests are spread over windows that are longer than the limit's by this: some arrive later than they were sent. In a second that is 40 ms.
    /// </summary>
    private const double Headroom = 0.04;

    /// <summary>The same for one of several processes.</summary>
    private const double SharedHeadroom = 0.03;

    /// <summary>After so many windows at the full rate one throttle is taken for an accident, such as a request that was held up on its way.</summary>
    private const double Peace = 30;

    /// <summary>
    /// How much longer than that the windows may be, drawn at each throttle. With windows of the same length the processes would keep step,
    /// and the one whose turn comes last would be throttled again and again.
    /// </summary>
    private const double Stagger = 0.04;

    private double _spread = 1 + Headroom;
    private double? _risen;
    private bool _beginning = true;
    private double _peace;

    /// <summary>The share of the limit that may be used, up to 1.</summary>
    public double Share { get; private set; } = Initial;

    /// <summary>Whether a throttle has told of other processes, and the share is not the whole again.</summary>
    public bool IsShared => _risen is not null && Share < 1;

    /// <summary>How many requests of a limit of minutes this process may send in its window.</summary>
    public int PermitsOf(RateLimit limit) => IsShared ? Math.Max(1, (int)(limit.Permits * Share)) : limit.Permits;

    /// <summary>How long the windows are over which requests are spread, in windows of the limit.</summary>
    public double Spread => IsShared ? _spread : 1 + Headroom;

    /// <summary>Takes in that requests were sent at the full rate, one waiting for the other, for a time without a throttle.</summary>
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
        if (_risen is not { } risen)
        {
            return FastestStep;
        }

        var time = Math.Min(SlowestStep, WindowsPerStep * Share / Step);
        return Math.Max(FastestStep, time / Math.Pow(2, Math.Max(0, risen - StepsBeforeHaste)));
    }
}
