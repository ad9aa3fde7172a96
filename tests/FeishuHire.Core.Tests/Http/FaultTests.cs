using System.Net;
using System.Net.Sockets;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;
using FeishuHire.Sessions;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Http;

/// <summary>Broken connections, invalid responses, and servers that do not respond.</summary>
public sealed class FaultTests
{
    private const string Fault = "reset";

    public static TheoryData<string> PassingFaults => [Fault, "cut", "empty", "html 200", "html 502", "503", "not json", "null"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_passing_fault_costs_a_retry_and_no_record(string fault)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, AnswerFor(fault), times: 2);

        var applications = await test.ReadAsync();

        Assert.Equal(47, applications.DistinctBy(application => application.Id).Count());
        Assert.Equal((5, 5), (test.ListAttempts.Count, test.ListRequests));
        Assert.Equal(2, test.Session.RetryCount);
    }

    [Theory]
    [InlineData(Fault, FeishuErrorId.NetworkFailure, null)]
    [InlineData("cut", FeishuErrorId.NetworkFailure, null)]
    [InlineData("empty", FeishuErrorId.InvalidResponse, 200)]
    [InlineData("html 200", FeishuErrorId.InvalidResponse, 200)]
    [InlineData("html 502", FeishuErrorId.ServiceUnavailable, 502)]
    public async Task A_lasting_fault_fails_when_the_retries_are_used_up(string fault, FeishuErrorId errorId, int? status)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 3 });
        test.Server.Script.Add(TestSession.ListApi, AnswerFor(fault), times: 100);

        var error = await test.FailAsync();

        Assert.Equal((errorId, status), (error.ErrorId, error.HttpStatus));
        Assert.Equal((4, 4), (test.ListAttempts.Count, test.ListRequests));
        Assert.Contains("Sent 4 times, with ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Without_retries_a_fault_fails_at_once(string fault)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.ListApi, AnswerFor(fault), times: 100);

        await test.FailAsync();

        Assert.Equal((1, 1), (test.ListAttempts.Count, test.ListRequests));
        Assert.Equal(0, test.Session.RetryCount);
    }

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
        await Settle.UntilAsync(() => test.Server.ActiveRequests == 0);
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
        var reading = test.ReadInRealTimeAsync(Sandbox.Data.SampleData.OtherDocumentedTalentId, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListRequests == 1);

        test.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(7, (await test.Clock.RunAsync(reading)).Count);
        Assert.Equal([FeishuErrorId.RequestTimeout, null], test.ListAttempts.Select(attempt => attempt.Event.ErrorId));
    }

    [Fact]
    public async Task A_host_that_nobody_listens_on_is_a_network_failure()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        await test.Server.DisposeAsync();

        var error = await test.FailAsync();

        Assert.Equal((FeishuErrorId.NetworkFailure, null), (error.ErrorId, error.HttpStatus));
        Assert.Contains("Check the network", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_http_at_all_is_a_network_failure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerWithGarbageAsync(listener, TestContext.Current.CancellationToken);
        var options = new SessionOptions(new TestSettings().Credential())
        {
            Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"),
            MaximumRetryCount = 0,
        };
        await using var watcher = await TestSession.StartAsync();

        var error = await Assert.ThrowsAsync<FeishuApiException>(
            () => FeishuHireSession.ConnectAsync(options, watcher, TestContext.Current.CancellationToken));

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        await answering.InTimeAsync();
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, $$"""{"code":0,"x":"{{new string('x', 17 * 1024 * 1024)}}"}"""));

        Assert.Equal(FeishuErrorId.NetworkFailure, (await test.FailAsync()).ErrorId);
    }

    private static async Task AnswerWithGarbageAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellationToken);
        var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[16], 1, cancellationToken: cancellationToken);
        await stream.WriteAsync("SSH-2.0-OpenSSH_9.6\r\n\r\n"u8.ToArray(), cancellationToken);
    }

    private static RequestDelegate AnswerFor(string fault) => fault switch
    {
        Fault => Responses.Reset(),
        "cut" => Responses.Cut(Bodies.EmptyList),
        "empty" => Responses.Text(200, "application/json", ""),
        "html 200" => Responses.Html(200),
        "html 502" => Responses.Html(502),
        "503" => Responses.Text(503, "text/plain", "busy"),
        "not json" => Responses.Json(200, "{\"code\":0,\"data\":{\"items\":["),
        "null" => Responses.Json(200, "null"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
