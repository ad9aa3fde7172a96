using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

public sealed class BackOffTests
{
    [Fact]
    public async Task The_pauses_between_retries_grow_and_stay_within_bounds()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 8 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);

        await test.FailAsync();

        var pauses = Pauses(test);
        Assert.Equal(8, pauses.Count);
        Assert.All(pauses, pause => Assert.InRange(pause.TotalSeconds, 0.001, 30.001));
        Assert.InRange(pauses[0].TotalSeconds, 0.001, 3);

        // Jitter may swap adjacent delays, but not the first and the last one.
        Assert.True(pauses[0] + pauses[1] + pauses[2] < pauses[5] + pauses[6] + pauses[7]);
    }

    [Fact]
    public async Task The_pauses_are_jittered_so_that_many_clients_do_not_come_back_together()
    {
        var pauses = new HashSet<TimeSpan>();
        for (var client = 0; client < 3; client++)
        {
            await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 2 });
            test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);
            await test.FailAsync();
            pauses.UnionWith(Pauses(test));
        }

        Assert.True(pauses.Count > 3);
    }

    [Theory]
    [InlineData("Retry-After", "7")]
    [InlineData("x-ogw-ratelimit-reset", "7")]
    public async Task A_bad_gateway_that_names_a_pause_is_given_it_exactly(string header, string seconds)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(503, "text/plain", "", (header, seconds)), times: 2);

        await test.ReadAsync(Sandbox.Data.SampleData.OtherDocumentedTalentId);

        Assert.All(Pauses(test), pause => Assert.InRange(pause, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.001)));
        Assert.InRange(test.Session.WaitTime, TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(14.002));
    }

    [Fact]
    public async Task A_pause_of_no_length_does_not_use_the_retries_up_in_a_moment()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(502, "text/plain", "", ("Retry-After", "0")), times: 100);

        await test.FailAsync();

        Assert.InRange(test.ListAttempts[^1].At - test.ListAttempts[0].At, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_pause_longer_than_is_allowed_fails_at_once_and_says_why()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromSeconds(60) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(503, "text/plain", "", ("Retry-After", "61")), times: 100);

        var error = await test.FailAsync();

        Assert.Equal(FeishuErrorId.ServiceUnavailable, error.ErrorId);
        Assert.Contains("asks to wait 61 s", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task The_pauses_of_one_request_are_bounded_together()
    {
        await using var test = await TestSession.ConnectedAsync(
            new TestSettings { MaximumRetryCount = 100, RetryTimeout = TimeSpan.FromSeconds(60) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(503, "text/plain", "", ("Retry-After", "25")), times: 100);

        await test.FailAsync();

        // Two pauses of 25 seconds fit into 60 seconds; a third does not.
        Assert.Equal(3, test.ListRequests);
    }

    [Fact]
    public async Task A_cancelled_back_off_ends_at_once()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = test.ReadInRealTimeAsync("1", null, stop.Token);
        await Settle.UntilAsync(() => test.ListAttempts.Count == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTimeAsync());
        Assert.Equal(1, test.ListRequests);
    }

    private static List<TimeSpan> Pauses(TestSession test) =>
        [.. test.ListAttempts.Zip(test.ListAttempts.Skip(1), (former, next) => next.At - former.At)];
}
