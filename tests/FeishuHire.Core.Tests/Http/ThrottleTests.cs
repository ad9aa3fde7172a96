using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

public sealed class ThrottleTests
{
    private const int Throttled = 99991400;

    // The clock of the limiter has a resolution of a millisecond.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public static TheoryData<string?, string?, double> Pauses => new()
    {
        { "x-ogw-ratelimit-reset", "52", 52 },
        { "Retry-After", "52", 52 },
        { "Retry-After", "Mon, 05 Jan 2026 08:01:00 GMT", 60 },
        { "x-ogw-ratelimit-reset", "2.5", 2.5 },

        // If the header is missing or invalid, the default is one second.
        { null, null, 1 },
        { "x-ogw-ratelimit-reset", "soon", 1 },
        { "x-ogw-ratelimit-reset", "-5", 1 },
        { "x-ogw-ratelimit-reset", "0", 1 },
        { "x-ogw-ratelimit-reset", "NaN", 1 },
        { "x-ogw-ratelimit-reset", "-Infinity", 1 },
        { "x-ogw-ratelimit-reset", "", 1 },
        { "Retry-After", "soon", 1 },
        { "Retry-After", "Mon, 05 Jan 2015 08:01:00 GMT", 1 },
    };

    [Theory]
    [MemberData(nameof(Pauses))]
    public async Task A_throttle_pauses_exactly_as_long_as_the_server_says(string? header, string? value, double seconds)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Code(429, Throttled, null, header is null ? [] : [(header, value!)]));

        var applications = await test.ReadAsync(SampleData.OtherDocumentedTalentId);

        Assert.Equal(7, applications.Count);
        var told = header == "Retry-After" && seconds == 60 ? TimeSpan.FromMinutes(1) - test.ListAttempts[0].At : TimeSpan.FromSeconds(seconds);
        Assert.InRange(test.ListAttempts[1].At - test.ListAttempts[0].At, told, told + Tick);
        Assert.Equal((1, 1), (test.Session.ThrottledCount, test.Session.RetryCount));
    }

    [Fact]
    public async Task Feishus_own_header_counts_before_the_general_one()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Code(429, Throttled, null, ("Retry-After", "90"), ("x-ogw-ratelimit-reset", "4")));

        await test.ReadAsync(SampleData.OtherDocumentedTalentId);

        Assert.InRange(test.ListAttempts[1].At - test.ListAttempts[0].At, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4) + Tick);
    }

    [Fact]
    public async Task Without_a_header_the_pause_doubles()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(400, Throttled), times: 4);

        await test.ReadAsync(SampleData.OtherDocumentedTalentId);

        var pauses = test.ListAttempts.Zip(test.ListAttempts.Skip(1), (former, next) => Math.Round((next.At - former.At).TotalSeconds, 1));
        Assert.Equal([1, 2, 4, 8], pauses);
    }

    [Fact]
    public async Task Throttles_are_waited_out_even_where_no_retry_is_allowed()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "3")), times: 10);

        Assert.Equal(7, (await test.ReadAsync(SampleData.OtherDocumentedTalentId)).Count);
        Assert.Equal(11, test.ListRequests);
    }

    [Fact]
    public async Task A_pause_longer_than_is_allowed_is_an_error_that_says_so()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromSeconds(300) });
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "301"), ("X-Tt-Logid", "L1")), times: 2);

        var error = await test.FailAsync();

        Assert.Equal(
            (FeishuErrorId.RateLimited, (int?)Throttled, (int?)429, "L1"), (error.ErrorId, error.Code, error.HttpStatus, error.LogId));
        Assert.Contains("Feishu asks to wait 301 s, which is longer than this request may still wait.", error.Message, StringComparison.Ordinal);
        Assert.Contains("-RetryTimeoutSec", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, test.ListRequests);
        Assert.Equal(TimeSpan.Zero, test.ListAttempts[0].At);
    }

    [Fact]
    public async Task A_pause_exactly_as_long_as_is_allowed_is_waited_out()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromSeconds(300) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "300")));

        Assert.Equal(7, (await test.ReadAsync(SampleData.OtherDocumentedTalentId)).Count);
    }

    [Fact]
    public async Task The_pauses_of_one_request_are_bounded_together()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromSeconds(60) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "25")), times: 100);

        var error = await test.FailAsync();

        Assert.Equal(FeishuErrorId.RateLimited, error.ErrorId);
        Assert.Equal(3, test.ListRequests);
        Assert.Contains("Sent 3 times, with 50 s of waiting in between.", error.Message, StringComparison.Ordinal);
    }

    // A back-off of 40 s leaves 20 of 60 s, but the pause that another request causes lasts 30 s.
    [Fact]
    public async Task What_a_request_waited_for_its_retries_is_not_there_for_a_pause_any_more()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RetryTimeout = TimeSpan.FromSeconds(60) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(503, "text/plain", "", ("Retry-After", "40")));
        var first = test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.Clock.HasTimerDueIn(TimeSpan.FromSeconds(40)));
        test.Clock.Advance(TimeSpan.FromSeconds(35));
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "30")));
        var second = test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListAttempts.Count == 2);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => test.Clock.RunAsync(first));

        Assert.Equal(FeishuErrorId.RateLimited, error.ErrorId);
        Assert.Equal(7, (await test.Clock.RunAsync(second)).Count);
        Assert.Equal(3, test.ListRequests);
    }

    [Fact]
    public async Task A_pause_that_the_server_ends_far_in_the_future_does_not_overflow()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "99999999999999999999999999")));

        Assert.Equal(FeishuErrorId.RateLimited, (await test.FailAsync()).ErrorId);
    }

    [Fact]
    public async Task Requests_of_the_same_session_wait_along()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "9")));
        var first = test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListAttempts.Count == 1);

        var second = test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        test.Clock.Advance(TimeSpan.FromSeconds(8.9));
        Assert.Equal(1, test.ListRequests);

        Assert.Equal(7, (await test.Clock.RunAsync(first)).Count);
        Assert.Equal(7, (await test.Clock.RunAsync(second)).Count);
        Assert.All(test.ListAttempts.Skip(1), attempt => Assert.True(attempt.At >= TimeSpan.FromSeconds(9)));
    }

    [Fact]
    public async Task The_session_tells_how_often_it_was_throttled_and_how_long_it_waited()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(429, Throttled, null, ("x-ogw-ratelimit-reset", "5")), times: 2);

        await test.ReadAsync(SampleData.OtherDocumentedTalentId);

        Assert.Equal((4, 2, 2), (test.Session.RequestCount, test.Session.RetryCount, test.Session.ThrottledCount));
        Assert.InRange(test.Session.WaitTime, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.01));
    }
}
