using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Authentication;

/// <summary>Renewal before and after a token expires. The tenant and the session use the same manual clock.</summary>
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
        await RenewedAsync(test);
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
        await RenewedAsync(test);
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
            await RenewedAsync(test);
        }

        Assert.All(test.ListAttempts, attempt => Assert.Null(attempt.Event.ErrorId));
        Assert.InRange(test.TokenRequests, 13, 14);
    }

    [Fact]
    public async Task A_short_lived_token_is_not_renewed_for_each_request()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token("t-short", expire: 60)), times: 100);
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList), times: 100);
        await test.ConnectAsync();

        for (var second = 0; second < 60; second += 2)
        {
            test.Clock.Advance(TimeSpan.FromSeconds(2));
            await test.ReadAsync(Talent);
        }

        // Each token is used for half its lifetime.
        Assert.InRange(test.TokenRequests, 2, 3);
    }

    [Theory]
    [InlineData("502")]
    [InlineData("hangs")]
    [InlineData("refuses")]
    public async Task A_token_endpoint_that_is_down_holds_nothing_up_while_the_old_token_lives(string kind)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.TokenApi,
            kind switch { "502" => Responses.Html(502), "hangs" => Responses.Hang(), _ => Responses.Code(200, 99991662) },
            times: 100);
        test.Clock.Advance(TimeSpan.FromMinutes(113));
        var began = test.Now;

        for (var request = 0; request < 10; request++)
        {
            Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
        }

        // Only the limiter's own spacing, and one request for a token.
        Assert.InRange(test.Now - began, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(0, test.Session.RetryCount);
        await Settle.UntilAsync(() => test.TokenRequests == 2);
    }

    [Fact]
    public async Task A_renewal_in_the_background_is_told_of_with_the_next_request()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Clock.Advance(TimeSpan.FromMinutes(113));
        await test.ReadAsync(Talent);
        await RenewedAsync(test);

        await test.ReadAsync(Talent);

        Assert.Equal(["POST", "GET", "POST", "GET"], test.Attempts.Select(attempt => attempt.Event.Method));
    }

    [Fact]
    public async Task A_renewal_in_the_background_ends_with_the_requests_that_are_stopped()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Hang());
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang(), times: 3);
        test.Clock.Advance(TimeSpan.FromMinutes(113));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = Enumerable.Range(0, 3).Select(_ => test.ReadInRealTimeAsync(Talent, null, stop.Token)).ToArray();
        await Settle.UntilAsync(() => test.TokenRequests == 2 && test.ListRequests >= 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(reading).InTimeAsync());
        await test.NothingIsLeftRunningAsync();
    }

    [Fact]
    public async Task A_renewal_in_the_background_ends_with_the_session()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Hang());
        test.Clock.Advance(TimeSpan.FromMinutes(113));
        await test.ReadAsync(Talent);
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 1);

        test.Session.Dispose();

        await test.NothingIsLeftRunningAsync();
    }

    [Fact]
    public async Task A_request_that_waited_until_its_token_had_ended_gets_another_before_it_is_sent()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromHours(2) });
        test.Clock.Advance(TimeSpan.FromMinutes(111));
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, 99991400, null, ("x-ogw-ratelimit-reset", "900")));

        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);

        Assert.Equal([FeishuErrorId.RateLimited, null], test.ListAttempts.Select(attempt => attempt.Event.ErrorId));
        Assert.Equal((2, 2), (test.ListRequests, test.TokenRequests));
    }

    [Fact]
    public async Task A_renewal_that_fails_when_the_old_token_has_ended_fails_the_request()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.TokenApi, Responses.Html(502), times: 2);

        test.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal(FeishuErrorId.ServiceUnavailable, (await test.FailAsync(Talent)).ErrorId);

        Assert.Equal(0, test.ListRequests);
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
    }

    [Fact]
    public async Task A_renewal_that_is_refused_for_good_ends_the_command_when_the_old_token_ends()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Code(200, 99991662), times: 100);

        for (var minute = 113; minute < 120; minute++)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(minute) - test.Now);
            Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
            await Settle.UntilAsync(() => test.TokenRequests == 2);
        }

        test.Clock.Advance(TimeSpan.FromMinutes(1));
        var error = await test.FailAsync(Talent);

        Assert.Equal((FeishuErrorId.AppUnavailable, true), (error.ErrorId, error.EndsCommand));
        Assert.Equal(3, test.TokenRequests);
    }

    [Fact]
    public async Task Who_is_cancelled_while_a_renewal_is_shared_does_not_cancel_the_others()
    {
        await using var test = await TestSession.ConnectedAsync();
        var mayAnswer = HoldRenewal(test);
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
        test.Server.Script.Add(TestSession.TokenApi, Responses.Hang());
        test.Clock.Advance(TimeSpan.FromHours(3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<List<ExternalApplication>>[] reading =
            [test.ReadInRealTimeAsync(Talent, null, stop.Token), test.ReadInRealTimeAsync(Talent, null, stop.Token)];
        await Settle.UntilAsync(() => test.TokenRequests == 2);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(reading).InTimeAsync());
        await test.NothingIsLeftRunningAsync();

        // The next one starts a new renewal.
        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);
    }

    [Fact]
    public async Task A_watcher_that_has_gone_does_not_break_the_renewal_for_the_others()
    {
        await using var test = await TestSession.ConnectedAsync();
        var mayAnswer = HoldRenewal(test);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var gone = new GoneObserver(stop.Token);
        var first = test.Session.PagesOfAsync(Talent, observer: gone, cancellationToken: stop.Token).GetAsyncEnumerator(stop.Token);
        var moving = first.MoveNextAsync().AsTask();
        await Settle.UntilAsync(() => test.TokenRequests == 2);
        var second = test.ReadInRealTimeAsync(Talent, null, TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving.InTimeAsync());
        mayAnswer.SetResult();

        Assert.Empty(await test.Clock.RunAsync(second));
    }

    /// <summary>Ends the token. The next one is not given out before the result is set.</summary>
    private static TaskCompletionSource HoldRenewal(TestSession test)
    {
        var mayAnswer = new TaskCompletionSource();
        test.Server.Script.Add(
            TestSession.TokenApi,
            async context =>
            {
                await mayAnswer.Task;
                await Responses.Json(200, Bodies.Token("t-new"))(context);
            });
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList), times: 2);
        test.Clock.Advance(TimeSpan.FromHours(3));
        return mayAnswer;
    }

    // The renewal may continue after the request that started it.
    private static Task RenewedAsync(TestSession test) => Settle.UntilAsync(() => test.Session.TokenExpiresAt > test.Clock.GetUtcNow().LocalDateTime.AddMinutes(9));

    /// <summary>The observer of a stopped command, whose queue is closed.</summary>
    private sealed class GoneObserver(CancellationToken gone) : IRequestObserver
    {
        public void RequestSending(Operation operation)
        {
        }

        public void RequestCompleted(RequestEvent request)
        {
            if (gone.IsCancellationRequested)
            {
                throw new InvalidOperationException("The queue is closed.");
            }
        }
    }
}
