using FeishuHire.Core.Tests.Support;
using FeishuHire.LoopbackServer;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Authentication;

/// <summary>Renewal before a token ends. The tenant and the session go by the same clock, which the tests turn.</summary>
public sealed class TokenRenewalTests
{
    private const string Talent = SampleData.OtherDocumentedTalentId;

    [Fact]
    public async Task A_token_is_kept_until_ten_minutes_before_its_end()
    {
        await using var test = await TestSession.ConnectedAsync();

        test.Clock.Advance(TimeSpan.FromMinutes(120 - 10));
        await test.ReadAsync(Talent);

        Assert.Equal(1, test.TokenRequests);
    }

    [Fact]
    public async Task A_token_is_renewed_at_the_latest_five_minutes_before_its_end()
    {
        await using var test = await TestSession.ConnectedAsync();

        test.Clock.Advance(TimeSpan.FromMinutes(120 - 5));
        await test.ReadAsync(Talent);
        await test.ReadAsync(Talent);

        Assert.Equal(2, test.TokenRequests);
        Assert.Equal(test.Clock.GetUtcNow().AddHours(2).LocalDateTime, test.Session.TokenExpiresAt!.Value, TimeSpan.FromSeconds(2));
        Assert.Equal("Bearer t-sandbox00000002", test.Server.Requests[^1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_with_half_an_hour_left_when_it_is_given_is_kept_as_long()
    {
        await using var test = await TestSession.StartAsync(new TestSettings { TokenLifetime = TimeSpan.FromSeconds(1801) });
        await test.ConnectAsync();

        test.Clock.Advance(TimeSpan.FromMinutes(20));
        await test.ReadAsync(Talent);
        Assert.Equal(1, test.TokenRequests);

        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await test.ReadAsync(Talent);
        Assert.Equal(2, test.TokenRequests);
    }

    [Fact]
    public async Task Over_a_day_no_request_ever_carries_a_token_that_has_ended()
    {
        await using var test = await TestSession.ConnectedAsync();

        for (var minute = 0; minute < 24 * 60; minute += 7)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(7));
            await test.ReadAsync(Talent);
        }

        Assert.All(test.ListAttempts, attempt => Assert.Null(attempt.Event.ErrorId));
        Assert.InRange(test.TokenRequests, 13, 14);
    }

    [Fact]
    public async Task A_short_lived_token_is_not_renewed_for_each_request()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Answers.Json(200, Bodies.Token("t-short", expire: 60)), times: 100);
        test.Server.Script.Add(TestSession.ListApi, Answers.Json(200, Bodies.EmptyList), times: 100);
        await test.ConnectAsync();

        for (var second = 0; second < 60; second += 2)
        {
            test.Clock.Advance(TimeSpan.FromSeconds(2));
            await test.ReadAsync(Talent);
        }

        // Each is used for half its life.
        Assert.InRange(test.TokenRequests, 2, 3);
    }

    [Fact]
    public async Task A_renewal_that_fails_stops_nothing_while_the_old_token_lives()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.TokenApi, Answers.Html(502), times: 4);

        test.Clock.Advance(TimeSpan.FromMinutes(114));
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);

        // Sent twice, then left alone for half a minute.
        Assert.Equal(1 + 2, test.TokenRequests);
        test.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
        Assert.Equal(1 + 4, test.TokenRequests);
        test.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
        Assert.Equal("Bearer t-sandbox00000002", test.Server.Requests[^1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_renewal_that_fails_when_the_old_token_has_ended_fails_the_request()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.TokenApi, Answers.Html(502), times: 2);

        test.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal(FeishuErrorId.ServiceUnavailable, (await test.FailAsync(Talent)).ErrorId);

        Assert.Equal(0, test.ListRequests);
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
    }

    [Fact]
    public async Task A_renewal_that_is_refused_for_good_ends_the_command()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Answers.Code(200, 99991662));

        test.Clock.Advance(TimeSpan.FromMinutes(115));
        var error = await test.FailAsync(Talent);

        Assert.Equal((FeishuErrorId.AppUnavailable, true), (error.ErrorId, error.EndsCommand));
    }

    [Fact]
    public async Task Who_is_cancelled_while_a_renewal_is_shared_does_not_cancel_the_others()
    {
        await using var test = await TestSession.ConnectedAsync();
        var mayAnswer = new TaskCompletionSource();
        test.Server.Script.Add(
            TestSession.TokenApi,
            async context =>
            {
                await mayAnswer.Task;
                await Answers.Json(200, Bodies.Token("t-new"))(context);
            });
        test.Server.Script.Add(TestSession.ListApi, Answers.Json(200, Bodies.EmptyList), times: 2);
        test.Clock.Advance(TimeSpan.FromHours(3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = test.ReadInRealTimeAsync(Talent, null, stop.Token);
        await Settle.UntilAsync(() => test.TokenRequests == 2);
        var second = test.ReadInRealTimeAsync(Talent, null, TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.InTimeAsync());
        Assert.Equal(1, test.Server.ActiveRequests);
        mayAnswer.SetResult();

        Assert.Empty(await test.Clock.RunAsync(second));
        Assert.Equal(2, test.TokenRequests);
    }

    [Fact]
    public async Task A_renewal_that_nobody_waits_for_any_more_is_cancelled()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Answers.Hang());
        test.Clock.Advance(TimeSpan.FromHours(3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<List<ExternalApplication>>[] reading =
            [test.ReadInRealTimeAsync(Talent, null, stop.Token), test.ReadInRealTimeAsync(Talent, null, stop.Token)];
        await Settle.UntilAsync(() => test.TokenRequests == 2);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(reading).InTimeAsync());
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 0);

        // And the next one starts afresh.
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
    }

    [Fact]
    public async Task A_watcher_that_has_gone_does_not_break_the_renewal_for_the_others()
    {
        await using var test = await TestSession.ConnectedAsync();
        var mayAnswer = new TaskCompletionSource();
        test.Server.Script.Add(
            TestSession.TokenApi,
            async context =>
            {
                await mayAnswer.Task;
                await Answers.Json(200, Bodies.Token("t-new"))(context);
            });
        test.Server.Script.Add(TestSession.ListApi, Answers.Json(200, Bodies.EmptyList), times: 2);
        test.Clock.Advance(TimeSpan.FromHours(3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var gone = new GoneObserver(stop.Token);
        var first = new ExternalApplicationClient(test.Session, gone)
            .ReadAsync(Talent, new ListOptions(All: true), stop.Token).GetAsyncEnumerator(stop.Token);
        var moving = first.MoveNextAsync().AsTask();
        await Settle.UntilAsync(() => test.TokenRequests == 2);
        var second = test.ReadInRealTimeAsync(Talent, null, TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving.InTimeAsync());
        mayAnswer.SetResult();

        Assert.Empty(await test.Clock.RunAsync(second));
    }

    /// <summary>The watcher of a command whose pipeline was stopped: its queue is closed.</summary>
    private sealed class GoneObserver(CancellationToken gone) : IRequestObserver
    {
        public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) =>
            gone.IsCancellationRequested ? throw new InvalidOperationException("The queue is closed.") : default;
    }
}
