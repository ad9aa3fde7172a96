using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>The limit applies to the time when requests are sent, not when they were permitted.</summary>
public sealed class StallTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(45)]
    public async Task A_process_that_is_late_with_a_request_does_not_get_the_next_ones_throttled(int milliseconds)
    {
        var clock = new SteppedTimeProvider();
        var settings = new TestSettings { Clock = clock };
        using var stalling = new StallingHandler(settings, clock, TimeSpan.FromMilliseconds(milliseconds));
        using var session = await (settings with { Handler = stalling }).ConnectAsync();

        await clock.RunAsync(ReadAsync(session, talents: 300));

        Assert.True(stalling.Late > 10);
        Assert.Equal(0, session.ThrottledCount);
    }

    // A request counts from when it is sent, not from its response.
    [Fact]
    public async Task Who_waits_for_an_answer_holds_nobody_up()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang());
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList));
        using var stop = new CancellationTokenSource();
        var hanging = test.ReadInRealTimeAsync("7", null, stop.Token);
        await Settle.UntilAsync(() => test.ListRequests == 1);

        Assert.Empty(await test.ReadAsync("8"));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging.InTimeAsync());
    }

    private static async Task<int> ReadAsync(FeishuHireSession session, int talents)
    {
        var pages = 0;
        foreach (var talentId in TestSettings.SampleRecords.TalentIds.Take(talents))
        {
            await foreach (var page in session.PagesOfAsync(talentId, new ListOptions(All: false)))
            {
                pages += page.Records.Count > 0 ? 1 : 0;
            }
        }

        return pages;
    }
}
