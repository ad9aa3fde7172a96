using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

/// <summary>A request that needs a new connection is sent later than others, which the limiter takes into account.</summary>
public sealed class IdleConnectionsTests
{
    [Fact]
    public async Task No_request_opens_a_connection_that_was_not_expected()
    {
        await using var test = await TestSession.StartAsync();
        var connections = new ConcurrentDictionary<string, string>();
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                connections[context.Request.Query["page_token"]!] = context.Connection.Id;
                await Responses.Json(200, Bodies.EmptyList)(context);
            },
            times: 1000);
        using var http = HttpClientFactory.Create(test.Settings.SessionOptions);
        var sender = Sender(test, http);
        var random = new Random(1);
        var known = new HashSet<string>();
        var (opened, largest) = (0, 0);

        for (var round = 0; round < 20; round++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 8)).Select(number => $"{round}-{number}").ToArray();
            var exchanges = numbers.Select(number => sender.Start(Request(number), token: null, TestContext.Current.CancellationToken)).ToArray();
            foreach (var exchange in exchanges)
            {
                (await exchange.ReadAsync().InTimeAsync()).Dispose();
                exchange.Dispose();
            }

            opened += exchanges.Count(exchange => !exchange.IsSent);
            largest = Math.Max(largest, numbers.Length);
            known.UnionWith(numbers.Select(number => connections[number]));

            // A request that waits for a new connection may get another one before that is open.
            Assert.Equal(largest, opened);
            Assert.True(known.Count <= opened, $"{known.Count} connections, {opened} expected");
        }
    }

    [Theory]
    [InlineData("keep-alive", true)]
    [InlineData("close", false)]
    public async Task A_connection_that_the_server_closes_is_not_used_again(string connection, bool isSent)
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                context.Response.Headers.Connection = connection;
                await Responses.Json(200, Bodies.EmptyList)(context);
            },
            times: 2);
        using var http = HttpClientFactory.Create(test.Settings.SessionOptions);
        var sender = Sender(test, http);
        using (var first = sender.Start(Request("1"), token: null, TestContext.Current.CancellationToken))
        {
            (await first.ReadAsync().InTimeAsync()).Dispose();
        }

        using var second = sender.Start(Request("2"), token: null, TestContext.Current.CancellationToken);
        (await second.ReadAsync().InTimeAsync()).Dispose();

        Assert.Equal(isSent, second.IsSent);
    }

    [Fact]
    public void A_connection_that_was_idle_for_long_is_closed()
    {
        var clock = new SteppedTimeProvider();
        var connections = new IdleConnections(clock);
        Assert.False(connections.TryTake());

        connections.Return();
        clock.Advance(TimeSpan.FromSeconds(30));
        connections.Return();
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.True(connections.TryTake());
        Assert.False(connections.TryTake());
        Assert.False(connections.TryTake());
    }

    [Fact]
    public async Task A_request_that_opens_a_connection_counts_until_a_second_after_that_is_open()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Hang(), times: 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var readings = Enumerable.Range(0, 3).Select(number => test.ReadInRealTimeAsync($"{number}", null, stop.Token)).ToList();

        // The first uses the connection of the token, the second opens one.
        await Settle.UntilAsync(() => test.ListRequests == 1);
        test.Clock.Advance(TimeSpan.FromSeconds(1.04));
        await Settle.UntilAsync(() => test.ListRequests == 2);

        await Settle.UntilAsync(() => test.Clock.HasTimerDueIn(IdleConnections.Opening + TimeSpan.FromSeconds(1.02)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(readings).InTimeAsync());
    }

    private static HttpSender Sender(TestSession test, HttpClient http) =>
        new(http, test.Server.Endpoint, Timeout.InfiniteTimeSpan, test.Clock, System.Buffers.ArrayPool<byte>.Shared);

    private static ApiRequest<DataResponse<ListData<ExternalApplication>>> Request(string number) =>
        new(ExternalApplicationEndpoints.List.Operation, ExternalApplicationEndpoints.List.ResponseType)
        {
            Query = $"page_token={number}",
        };
}
