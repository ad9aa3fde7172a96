namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>Processes start and end, and some of them send few requests.</summary>
public sealed class ChangeTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(180);

    public static MatrixTheoryData<WindowKind, int> Servers => new(Enum.GetValues<WindowKind>(), [1, 2, 3]);

    [Theory]
    [MemberData(nameof(Servers))]
    public void Who_comes_late_has_a_share_within_a_minute(WindowKind window, int seed)
    {
        var fleet = Create(window, seed);
        fleet.Join(3);
        fleet.Run(Settling);

        var late = fleet.Join();
        fleet.Run(Settling);
        var figures = fleet.Measure(Measuring);

        Assert.True(figures is { Used: >= 0.9, ThrottledShare: < 0.05 }, figures.ToString());
        Assert.InRange(late.Admitted / figures.Admitted.Average(), 0.5, 2);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void When_half_of_them_leave_the_others_have_the_whole_limit_within_two_minutes(WindowKind window, int seed)
    {
        foreach (var processes in new[] { 2, 4, 8 })
        {
            var fleet = Create(window, seed);
            fleet.Join(processes);
            fleet.Run(Settling);

            fleet.Leave(processes / 2);
            fleet.Run(TimeSpan.FromSeconds(120));
            var figures = fleet.Measure(Settling);

            Assert.True(figures is { Used: >= 0.9, ThrottledShare: < 0.05 }, figures.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Who_needs_little_gets_it_and_the_others_share_the_rest(WindowKind window, int seed)
    {
        var fleet = Create(window, seed);
        var modest = fleet.Join(requestsPerSecond: 1);
        fleet.Join(3);

        fleet.Run(Settling);
        var figures = fleet.Measure(Measuring);

        Assert.True(figures is { Used: >= 0.9, ThrottledShare: < 0.05 }, figures.ToString());
        Assert.InRange(modest.Admitted, 0.95 * Measuring.TotalSeconds, 1.05 * Measuring.TotalSeconds);
        var others = figures.Admitted.Skip(1).ToArray();
        Assert.True(others.Max() <= 2 * others.Min(), figures.ToString());
    }

    private static SimulatedFleet Create(WindowKind window, int seed) => new(window, TimeSpan.FromMilliseconds(20), seed);
}
