using FeishuHire.Core.Tests.Support;
using FeishuHire.LoopbackServer;
using FeishuHire.Sandbox.Data;

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
        var allHere = new TaskCompletionSource();
        var arrived = 0;
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                if (Interlocked.Increment(ref arrived) == 64)
                {
                    test.Server.Tenant.RevokeTokens();
                    allHere.SetResult();
                }

                await allHere.Task;
                await Answers.Code(400, 99991663)(context);
            },
            times: 64);

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
                await Answers.Code(401, 99991663)(context);
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
    public async Task The_same_token_handed_out_again_is_an_error_and_no_loop(int status)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi, Answers.Code(status, 99991663, null, ("X-Tt-Logid", "L1")), times: 100);

        var error = await test.FailAsync(Talent);

        Assert.Equal(
            (FeishuErrorId.TokenRejected, (int?)99991663, (int?)status, "L1", true),
            (error.ErrorId, error.Code, error.HttpStatus, error.LogId, error.EndsCommand));
        Assert.Contains("renewing it did not help", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (test.ListRequests, test.TokenRequests));
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
                return Answers.Code(400, 99991663)(context);
            },
            times: 100);

        var error = await test.FailAsync(Talent);

        Assert.Equal(FeishuErrorId.TokenRejected, error.ErrorId);
        Assert.Equal((2, 2), (test.ListRequests, test.TokenRequests));
    }

    [Fact]
    public async Task A_token_is_renewed_once_for_a_request_however_often_it_is_retried()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.TokenApi, Answers.Json(200, Bodies.Token("t-2")));
        test.Server.Script.Add(TestSession.ListApi, Answers.Code(401, 99991663));
        test.Server.Script.Add(TestSession.ListApi, Answers.Html(502));
        test.Server.Script.Add(TestSession.ListApi, Answers.Code(401, 99991663), times: 100);

        Assert.Equal(FeishuErrorId.TokenRejected, (await test.FailAsync(Talent)).ErrorId);
        Assert.Equal((3, 2), (test.ListRequests, test.TokenRequests));
    }

    [Fact]
    public async Task A_renewal_after_a_rejection_that_is_refused_says_why()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Tenant.RevokeTokens();
        test.Server.Script.Add(TestSession.TokenApi, Answers.Code(200, 10015));

        var error = await test.FailAsync(Talent);

        Assert.Equal((FeishuErrorId.InvalidCredential, (int?)10015), (error.ErrorId, error.Code));
    }
}
