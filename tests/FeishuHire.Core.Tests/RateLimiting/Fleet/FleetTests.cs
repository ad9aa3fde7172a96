namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>Processes that share an app share its limit fairly and with few throttles, however the server defines its windows.</summary>
public sealed class FleetTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(180);

    /// <summary>The variation of the latency that the headroom of a single process covers.</summary>
    private static readonly TimeSpan UsualJitter = TimeSpan.FromMilliseconds(20);

    public static MatrixTheoryData<WindowKind, int, int> Fleets => new(Enum.GetValues<WindowKind>(), [2, 4, 8], [1, 2, 3]);

    public static MatrixTheoryData<WindowKind, int> Servers => new(Enum.GetValues<WindowKind>(), [1, 2, 3]);

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Together_they_use_the_limit_in_fair_shares(WindowKind window, int processes, int seed)
    {
        var fleet = new SimulatedFleet(window, UsualJitter, seed);
        fleet.Join(processes);

        fleet.Run(Settling);
        var figures = fleet.Measure(Measuring);

        Assert.True(figures is { Used: >= 0.9, ThrottledShare: < 0.05, Unfairness: <= 2 }, figures.ToString());
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Who_is_alone_is_never_throttled(WindowKind window, int seed)
    {
        var fleet = new SimulatedFleet(window, UsualJitter, seed);
        fleet.Join();

        var start = fleet.Measure(TimeSpan.FromSeconds(10));
        var figures = fleet.Measure(Measuring);

        Assert.Equal(0, start.Throttled + figures.Throttled);
        Assert.True(figures.Used >= 0.95, figures.ToString());
    }

    /// <summary>
    /// If requests overtake several others, a strict server cannot be fully used: it receives 20 in one second and 16 in the
    /// next. Shares and throttles are still as promised.
    /// </summary>
    [Theory]
    [MemberData(nameof(Servers))]
    public void On_a_rough_network_they_stay_fair(WindowKind window, int seed)
    {
        var fleet = new SimulatedFleet(window, TimeSpan.FromMilliseconds(200), seed);
        fleet.Join(8);

        fleet.Run(Settling);
        var figures = fleet.Measure(Measuring);

        Assert.True(figures is { Used: >= 0.8, ThrottledShare: < 0.05, Unfairness: <= 2 }, figures.ToString());
    }
}
