using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

public sealed class CancellationTests
{
    // A stopped request is not a network failure, whether or not it could be sent again.
    [Theory]
    [InlineData(5)]
    [InlineData(0)]
    public async Task A_hanging_request_ends_at_once_and_its_connection_goes(int retries)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = retries });
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = test.ReadInRealTimeAsync("1", null, stop.Token);
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTimeAsync());
        await test.NothingIsLeftRunningAsync();
        Assert.Equal(1, test.ListRequests);
        Assert.Empty(test.ListAttempts);
        Assert.True(test.Session.IsConnected);
    }

    [Fact]
    public async Task A_hanging_connect_ends_at_once_and_its_connection_goes()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Hang());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var connecting = test.Settings.ConnectAsync(test, stop.Token);
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting.InTimeAsync());
        await test.NothingIsLeftRunningAsync();
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_command_that_was_cancelled_before()
    {
        await using var test = await TestSession.ConnectedAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => test.ReadInRealTimeAsync("1", null, new CancellationToken(canceled: true)));

        Assert.Equal(0, test.ListRequests);
    }

    [Fact]
    public async Task A_request_under_way_ends_when_its_session_is_disconnected()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang());
        var reading = test.ReadInRealTimeAsync("1", null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 1);

        test.Session.Dispose();

        Assert.Equal(FeishuErrorId.NotConnected, (await Assert.ThrowsAsync<FeishuApiException>(() => reading.InTimeAsync())).ErrorId);
        await test.NothingIsLeftRunningAsync();
    }

    [Fact]
    public async Task A_request_in_a_pause_ends_when_its_session_is_disconnected()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, 99991400, null, ("x-ogw-ratelimit-reset", "60")));
        var reading = test.ReadInRealTimeAsync("1", null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListAttempts.Count == 1);

        test.Session.Dispose();

        Assert.Equal(FeishuErrorId.NotConnected, (await Assert.ThrowsAsync<FeishuApiException>(() => reading.InTimeAsync())).ErrorId);
    }

    [Fact]
    public async Task A_disconnected_session_sends_nothing()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Session.Dispose();
        test.Session.Dispose();

        var error = await test.FailAsync();

        Assert.Equal((FeishuErrorId.NotConnected, true), (error.ErrorId, error.EndsCommand));
        Assert.False(test.Session.IsConnected);
        Assert.Equal(0, test.ListRequests);
    }

    [Fact]
    public async Task A_reader_that_stops_early_leaves_nothing_running()
    {
        await using var test = await TestSession.ConnectedAsync();
        await foreach (var page in test.Session.PagesOfAsync(Sandbox.Data.SampleData.DocumentedTalentId))
        {
            Assert.True(page.HasMore);
            break;
        }

        await test.NothingIsLeftRunningAsync();
        Assert.Equal(1, test.ListRequests);
    }
}
