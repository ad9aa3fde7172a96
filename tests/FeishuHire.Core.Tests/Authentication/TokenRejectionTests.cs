using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Authentication;

public sealed class TokenRejectionTests
{
    private const string Talent = SampleData.OtherDocumentedTalentId;

    [Fact]
    public async Task A_rejected_token_is_renewed_once_and_the_request_sent_again()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Tenant.RevokeTokens();

        Assert.Equal(7, (await test.ReadAsync(Talent)).Count);

        Assert.Equal((2, 2), (test.TokenRequests, test.ListRequests));
        Assert.Equal([FeishuErrorId.TokenRejected, null], test.ListAttempts.Select(attempt => attempt.Event.ErrorId));
    }

    [Fact]
    public async Task Many_rejections_at_once_cost_one_renewal()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1000, EnforceLimits = false });
        RejectTogether(test, 64, test.Server.Tenant.RevokeTokens);

        var reading = Enumerable.Range(0, 64).Select(_ => Task.Run(
            () => test.ReadInRealTimeAsync(Talent, new ListOptions(All: false), TestContext.Current.CancellationToken)));
        var lists = await test.Clock.RunAsync(Task.WhenAll(reading));

        Assert.All(lists, list => Assert.Equal(7, list.Count));
        Assert.Equal(2, test.TokenRequests);
    }

    [Fact]
    public async Task Who_was_rejected_with_an_older_token_takes_the_current_one()
    {
        await using var test = await TestSession.ConnectedAsync();
        var mayAnswer = new TaskCompletionSource();
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                await mayAnswer.Task;
                await Responses.Code(401, 99991663)(context);
            });
        var slow = test.ReadInRealTimeAsync(Talent, null, TestContext.Current.CancellationToken);
        await Settle.UntilAsync(() => test.ListRequests == 1);
        test.Server.Tenant.RevokeTokens();
        await test.ReadAsync(Talent);
        Assert.Equal(2, test.TokenRequests);

        mayAnswer.SetResult();

        Assert.Equal(7, (await test.Clock.RunAsync(slow)).Count);
        Assert.Equal(2, test.TokenRequests);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    public async Task The_same_token_handed_out_again_is_tried_once_more_and_then_an_error(int status)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Code(status, 99991663, null, ("X-Tt-Logid", "L1")), times: 100);

        var error = await test.FailAsync(Talent);

        Assert.Equal(
            (FeishuErrorId.TokenRejected, (int?)99991663, (int?)status, "L1", true),
            (error.ErrorId, error.Code, error.HttpStatus, error.LogId, error.EndsCommand));
        Assert.Contains("renewing it did not help", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (test.ListRequests, test.TokenRequests));
        Assert.InRange(test.ListAttempts[1].At - test.ListAttempts[0].At, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));
    }

    [Fact]
    public async Task One_rejection_of_a_token_that_feishu_stands_by_costs_two_seconds()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1000, EnforceLimits = false });
        RejectTogether(test, 8);

        var lists = await test.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => test.ReadInRealTimeAsync(Talent, new ListOptions(All: false), TestContext.Current.CancellationToken))));

        Assert.All(lists, list => Assert.Equal(7, list.Count));
        Assert.Equal((16, 2), (test.ListRequests, test.TokenRequests));
        Assert.InRange(test.Now, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));
    }

    // Each token of the session works for nine calls, and eight talents are read at the same time.
    [Theory]
    [InlineData(9, 8)]
    [InlineData(1, 1)]
    [InlineData(5, 4)]
    public async Task A_run_outlives_tokens_that_die_young_while_each_new_one_works(int calls, int atOnce)
    {
        const int Talents = 200;
        await using var test = await ConnectedToShortLivedTokensAsync((_, use, _) => Task.FromResult(use <= calls));
        var left = Talents;

        await test.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await test.ReadInRealTimeAsync("7", new ListOptions(All: false), TestContext.Current.CancellationToken);
            }

            return true;
        }))));

        // No token is replaced before it stops working.
        Assert.Equal((Talents + calls - 1) / calls, test.TokenRequests);
    }

    [Fact]
    public async Task A_request_that_is_rejected_with_every_token_that_works_for_others_ends_in_an_error()
    {
        await using var test = await ConnectedToShortLivedTokensAsync(async (talentId, _, uses) =>
        {
            if (talentId != "666")
            {
                return true;
            }

            // Two more: the first one is answered before the second one arrives.
            await Settle.UntilAsync(() => uses() >= 3);
            return false;
        });
        var over = false;
        async Task<bool> ReadOthersAsync()
        {
            while (!Volatile.Read(ref over))
            {
                await test.ReadInRealTimeAsync("7", new ListOptions(All: false), TestContext.Current.CancellationToken);
            }

            return true;
        }

        var others = ReadOthersAsync();

        var error = await test.FailAsync("666");
        Volatile.Write(ref over, true);
        await test.Clock.RunAsync(others);

        Assert.Equal((FeishuErrorId.TokenRejected, true), (error.ErrorId, error.EndsCommand));
        Assert.Equal(11, test.Server.RequestsTo(TestSession.ListApi).Count(request => request.Query.Contains("666", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_new_token_that_is_rejected_as_well_is_an_error_and_no_loop()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi,
            context =>
            {
                test.Server.Tenant.RevokeTokens();
                return Responses.Code(400, 99991663)(context);
            },
            times: 100);

        var error = await test.FailAsync(Talent);

        Assert.Equal(FeishuErrorId.TokenRejected, error.ErrorId);
        Assert.Equal((2, 2), (test.ListRequests, test.TokenRequests));
    }

    [Fact]
    public async Task A_new_token_that_never_worked_is_not_replaced_however_often_the_request_is_retried()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token("t-2")));
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(401, 99991663));
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502));
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(401, 99991663), times: 100);

        Assert.Equal(FeishuErrorId.TokenRejected, (await test.FailAsync(Talent)).ErrorId);
        Assert.Equal((3, 2), (test.ListRequests, test.TokenRequests));
    }

    [Fact]
    public async Task A_renewal_after_a_rejection_that_is_refused_says_why()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Tenant.RevokeTokens();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Code(200, 10015));

        var error = await test.FailAsync(Talent);

        Assert.Equal((FeishuErrorId.InvalidCredential, (int?)10015), (error.ErrorId, error.Code));
    }

    /// <summary>Rejects a number of requests when the last of them has arrived, so that none is sent again before.</summary>
    private static void RejectTogether(TestSession test, int requests, Action? before = null)
    {
        var allHere = new TaskCompletionSource();
        var arrived = 0;
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                if (Interlocked.Increment(ref arrived) == requests)
                {
                    before?.Invoke();
                    allHere.SetResult();
                }

                await allHere.Task;
                await Responses.Code(400, 99991663)(context);
            },
            times: requests);
    }

    /// <summary>A session whose server accepts or rejects a request by its talent, its number among those with the token, and how many there are by now.</summary>
    private static async Task<TestSession> ConnectedToShortLivedTokensAsync(Func<string, int, Func<int>, Task<bool>> accepts)
    {
        var uses = new ConcurrentDictionary<string, int>();
        var tokens = 0;
        var test = await TestSession.StartAsync(new TestSettings { RequestsPerSecond = 1000, EnforceLimits = false });
        test.Server.Script.Add(
            TestSession.TokenApi,
            context => Responses.Json(200, Bodies.Token($"t-{Interlocked.Increment(ref tokens)}"))(context),
            times: 1000);
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                var token = context.Request.Headers.Authorization.ToString();
                var use = uses.AddOrUpdate(token, 1, (_, former) => former + 1);
                var accepted = await accepts(context.Request.Query["talent_id"].ToString(), use, () => uses[token]);
                await (accepted ? Responses.Json(200, Bodies.EmptyList) : Responses.Code(400, 99991663))(context);
            },
            times: 100_000);
        await test.ConnectAsync();
        return test;
    }
}
