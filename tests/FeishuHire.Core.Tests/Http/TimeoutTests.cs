using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The timeout of an attempt, to the moment.</summary>
public sealed class TimeoutTests
{
    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_when_the_time_is_over_and_not_before()
    {
        await using var test = await TestSession.ConnectedAsync(
            new TestSettings { MaximumRetryCount = 0, Timeout = TimeSpan.FromHours(1) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang());
        var reading = test.ReadInRealTimeAsync("1", null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListRequests == 1);

        test.Clock.Advance(TimeSpan.FromMinutes(59.9));
        Assert.False(reading.IsCompleted);
        test.Clock.Advance(TimeSpan.FromMinutes(0.1));

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => reading.InTimeAsync());
        Assert.Equal((FeishuErrorId.RequestTimeout, null), (error.ErrorId, error.HttpStatus));
        await test.NothingIsLeftRunningAsync();
    }

    [Fact]
    public async Task A_body_that_stops_in_the_middle_is_given_up_as_well()
    {
        await using var test = await TestSession.ConnectedAsync(
            new TestSettings { MaximumRetryCount = 0, Timeout = TimeSpan.FromHours(1) });
        var halfSent = new TaskCompletionSource();
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                context.Response.ContentLength = 100;
                await context.Response.WriteAsync("{\"code\":0,", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                halfSent.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            });
        var reading = test.ReadInRealTimeAsync("1", null, TestContext.Current.CancellationToken);
        await halfSent.Task.InTimeAsync();

        test.Clock.Advance(TimeSpan.FromHours(1));

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => reading.InTimeAsync());
        Assert.Equal(FeishuErrorId.RequestTimeout, error.ErrorId);
    }

    [Fact]
    public async Task After_a_timeout_the_request_is_sent_again()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Timeout = TimeSpan.FromHours(1) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang());
        var reading = test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListRequests == 1);

        test.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(7, (await test.Clock.RunAsync(reading)).Count);
        Assert.Equal([FeishuErrorId.RequestTimeout, null], test.ListAttempts.Select(attempt => attempt.Event.ErrorId));
    }
}
