using System.Text;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The pooled memory for responses, which may contain tokens, is always cleared and returned.</summary>
public sealed class PooledMemoryTests
{
    private static readonly Dictionary<string, RequestDelegate> AllAnswers = new()
    {
        ["a page"] = Responses.Json(200, Bodies.EmptyList),
        ["a large page"] = Responses.Json(200, Bodies.Page("\"has_more\":false", [.. Enumerable.Range(0, 5000).Select(id => $"69602{id:00000000000000}")])),
        ["an error"] = Responses.Code(400, 9499),
        ["a rejected token"] = Responses.Code(401, 99991663),
        ["a web page"] = Responses.Html(502),
        ["half a page"] = Responses.Cut(Bodies.EmptyList),
        ["nothing"] = Responses.Reset(),
        ["a response that is too large"] = Sandbox.Server.Faults.EndlessBody(),
        ["a response that cannot be unpacked"] = Responses.Text(200, "application/json", "no gzip", ("Content-Encoding", "gzip")),
    };

    public static TheoryData<string> Kinds => [.. AllAnswers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_comes_back_wiped_after(string kind)
    {
        var pool = new TrackingPool();
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Buffers = pool, MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.ListApi, AllAnswers[kind], times: 5);

        await Record.ExceptionAsync(() => test.ReadAsync());

        Assert.InRange(pool.Rented, 1, 100);
        Assert.Equal((0, 0, 0), (pool.Lent, pool.Unwiped, pool.Strangers));
    }

    [Fact]
    public async Task It_comes_back_wiped_when_the_request_is_cancelled_in_the_midst_of_the_answer()
    {
        var pool = new TrackingPool();
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Buffers = pool });
        test.Server.Script.Add(TestSession.ListApi, Sandbox.Server.Faults.Break(FaultPoint.InBody, FaultKind.Hang, Bodies.EmptyList));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = test.ReadInRealTimeAsync("7", null, stop.Token);
        await Settle.UntilAsync(() => pool.Lent == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTimeAsync());
        Assert.Equal((0, 0, 0), (pool.Lent, pool.Unwiped, pool.Strangers));
    }

    [Fact]
    public async Task Over_many_requests_none_is_kept()
    {
        var pool = new TrackingPool();
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Buffers = pool, RequestsPerSecond = 1000 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList), times: 200);

        for (var request = 0; request < 200; request++)
        {
            await test.ReadAsync();
        }

        Assert.Equal((201, 0, 0, 0), (pool.Rented, pool.Lent, pool.Unwiped, pool.Strangers));
    }

    [Fact]
    public async Task It_is_not_read_any_more_once_it_is_given_back()
    {
        var pool = new TrackingPool();
        var body = await ResponseBody.ReadAsync(new StringContent("secret"), pool, TestContext.Current.CancellationToken);
        Assert.Equal("secret", Encoding.UTF8.GetString(body.Bytes));

        body.Dispose();
        body.Dispose();

        Assert.True(body.Bytes.IsEmpty);
        Assert.Equal((1, 0, 0, 0), (pool.Rented, pool.Lent, pool.Unwiped, pool.Strangers));
    }
}
