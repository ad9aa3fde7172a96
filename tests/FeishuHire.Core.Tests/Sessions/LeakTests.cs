using FeishuHire.Authentication;
using FeishuHire.Core.Tests.RateLimiting;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Ordering;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Sessions;

/// <summary>After many requests a session has no more timers, registrations and memory than after a few.</summary>
public sealed class LeakTests
{
    private const int Many = 300;

    [Fact]
    public async Task Requests_leave_no_timer_and_no_registration_behind()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1000, EnforceLimits = false });
        using var stop = new CancellationTokenSource();
        await ReadAsync(test, 3, stop.Token);
        var before = (test.Clock.LiveTimers, CancellationRegistrations.On(stop), CancellationRegistrations.On(test.Session, "_closed"));

        await ReadAsync(test, Many, stop.Token);

        Assert.Equal(before, (test.Clock.LiveTimers, CancellationRegistrations.On(stop), CancellationRegistrations.On(test.Session, "_closed")));
        Assert.Equal(0, CancellationRegistrations.On(stop));
    }

    [Fact]
    public async Task Renewals_leave_no_timer_and_no_registration_behind()
    {
        await using var test = await TestSession.ConnectedAsync();
        using var stop = new CancellationTokenSource();
        var before = (test.Clock.LiveTimers, CancellationRegistrations.On(test.Session, "_closed"));

        for (var renewal = 1; renewal <= 20; renewal++)
        {
            // One renewal in the background, and one for which a request waits.
            test.Clock.Advance(TimeSpan.FromMinutes(renewal % 2 == 0 ? 115 : 125));
            await test.Clock.RunAsync(test.ReadInRealTimeAsync("6960663240925956459", new ListOptions(All: false), stop.Token));
            await Settle.UntilAsync(() => test.TokenRequests == renewal + 1 && test.Session.TokenExpiresAt > test.Clock.GetUtcNow().LocalDateTime.AddHours(1.9));
        }

        // The limiter of the list call creates its timer at the first request.
        Assert.Equal((before.LiveTimers + 1, before.Item2), (test.Clock.LiveTimers, CancellationRegistrations.On(test.Session, "_closed")));
        Assert.Equal(0, CancellationRegistrations.On(stop));
    }

    [Fact]
    public async Task Lanes_leave_no_registration_behind()
    {
        using var stop = new CancellationTokenSource();
        using (var lanes = new OrderedLanes<int>(stop.Token) { Width = 4 })
        {
            var before = CancellationRegistrations.On(lanes, "_stopping");
            for (var batch = 0; batch < Many / 10; batch++)
            {
                for (var lane = 0; lane < 10; lane++)
                {
                    lanes.Add((line, cancellationToken) => line.PostPageAsync(lane, cancellationToken));
                }

                Assert.Equal(10, (await lanes.TakeAllAsync()).Count);
            }

            Assert.Equal(before, CancellationRegistrations.On(lanes, "_stopping"));
        }

        Assert.Equal(0, CancellationRegistrations.On(stop));
    }

    [Fact]
    public async Task Pages_of_a_lane_leave_no_registration_behind()
    {
        using var lanes = new OrderedLanes<int>(TestContext.Current.CancellationToken);
        var left = -1;
        lanes.Add(async (lane, cancellationToken) =>
        {
            for (var page = 0; page < Many; page++)
            {
                await lane.PostPageAsync(page, cancellationToken);
            }

            left = CancellationRegistrations.On(cancellationToken);
        });

        Assert.Equal(Many, (await lanes.TakeAllAsync()).Count);
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Callers_that_waited_leave_no_registration_behind()
    {
        using var stop = new CancellationTokenSource();
        var fixture = new LimiterFixture(1000);
        var flight = new SingleFlight<int>();
        for (var call = 0; call < Many; call++)
        {
            var permit = fixture.AskAsync(stop.Token);
            fixture.Advance(TimeSpan.FromSeconds(1));
            await permit.InTimeAsync();
            await flight.RunAsync(_ => Task.FromResult(call), stop.Token);
        }

        Assert.Equal(0, CancellationRegistrations.On(stop));
    }

    private static async Task ReadAsync(TestSession test, int times, CancellationToken cancellationToken)
    {
        for (var request = 0; request < times; request++)
        {
            test.Server.Script.Add(TestSession.ListApi, (request % 5) switch
            {
                0 => Responses.Html(502),
                1 => Responses.Code(429, 99991400, null, ("x-ogw-ratelimit-reset", "1")),
                _ => Responses.Json(200, Bodies.EmptyList),
            });
            await test.Clock.RunAsync(test.ReadInRealTimeAsync("6960663240925956459", new ListOptions(All: false), cancellationToken));
        }
    }
}
