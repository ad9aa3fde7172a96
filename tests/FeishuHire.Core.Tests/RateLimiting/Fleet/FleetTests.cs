namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>Processes that share an app share its limit, fairly and hardly ever throttled, however the server cuts its windows.</summary>
public sealed class FleetTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(180);

    public static MatrixTheoryData<WindowCut, int, int> Fleets => new(Enum.GetValues<WindowCut>(), [2, 4, 8], [1, 2, 3]);

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Together_they_use_the_limit_in_fair_shares(WindowCut cut, int processes, int seed)
    {
        var fleet = new SimulatedFleet(cut, TimeSpan.FromMilliseconds(20), seed);
        fleet.Join(processes);

        fleet.Run(Settling);
        var figures = fleet.Measure(Measuring);

        Assert.True(figures is { Used: >= 0.9, ThrottledShare: < 0.05, Unfairness: <= 2 }, figures.ToString());
    }
}
