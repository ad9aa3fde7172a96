using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The result of every code of the contract in a session, and the number of requests.</summary>
public sealed class CodesOverTheSocketTests
{
    private static TestSettings Patience => new() { MaximumRetryCount = 2, RetryTimeout = TimeSpan.FromSeconds(10) };

    [Theory]
    [MemberData(nameof(CodeTable.OtherCalls), MemberType = typeof(CodeTable))]
    public async Task A_code_of_a_hire_call_fails_as_the_table_says(int code, int status, string outcome, FeishuErrorId errorId)
    {
        await using var test = await TestSession.ConnectedAsync(Patience);
        test.AnswerAlways(Responses.Code(status, code, null, ("X-Tt-Logid", "log-of-" + code)));

        var error = await test.FailAsync();

        Assert.Equal(
            (errorId, (int?)code, (int?)status, "log-of-" + code),
            (error.ErrorId, error.Code, error.HttpStatus, error.LogId));
        Assert.Contains($"said {code}", error.Message, StringComparison.Ordinal);
        Assert.Equal(RequestsFor(outcome), test.ListRequests);
        Assert.Equal(outcome == "RenewToken" ? 2 : 1, test.TokenRequests);
    }

    [Theory]
    [MemberData(nameof(CodeTable.TokenEndpoint), MemberType = typeof(CodeTable))]
    public async Task A_code_of_the_token_endpoint_fails_as_the_table_says(int code, int status, string outcome, FeishuErrorId errorId)
    {
        await using var test = await TestSession.StartAsync(Patience);
        test.Server.Script.Add(TestSession.TokenApi, Responses.Code(status, code, null, ("X-Tt-Logid", "log-of-" + code)), times: 100);

        var error = await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        Assert.Equal(
            (errorId, (int?)code, (int?)status, "log-of-" + code),
            (error.ErrorId, error.Code, error.HttpStatus, error.LogId));
        Assert.Equal(RequestsFor(outcome), test.TokenRequests);
    }

    [Theory]
    [MemberData(nameof(CodeTable.StatusesWithUnknownCode), MemberType = typeof(CodeTable))]
    public async Task A_code_that_nobody_knows_fails_as_the_table_says(int status, string outcome, FeishuErrorId errorId)
    {
        await using var test = await TestSession.ConnectedAsync(Patience);
        test.AnswerAlways(Responses.Code(status, 1002053, null, ("X-Tt-Logid", "L1")));

        var error = await test.FailAsync();

        Assert.Equal((errorId, (int?)1002053, (int?)status, "L1"), (error.ErrorId, error.Code, error.HttpStatus, error.LogId));
        Assert.Contains("Feishu says: said 1002053", error.Message, StringComparison.Ordinal);
        Assert.Equal(RequestsFor(outcome), test.ListRequests);
        Assert.Equal(errorId == FeishuErrorId.TokenRejected, error.EndsCommand);
    }

    [Theory]
    [InlineData("\"message\":\"in other words\"", "in other words")]
    [InlineData("\"msg\":\"in words\",\"message\":\"in other words\"", "in words")]
    [InlineData("\"msg\":\"in words\",\"message\":{\"text\":7}", "in words")]
    public async Task A_refusal_is_told_in_feishus_own_words(string members, string words)
    {
        await using var test = await TestSession.ConnectedAsync(Patience);
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(500, $$"""{"code":1002053,{{members}}}"""));

        var error = await test.FailAsync();

        Assert.Equal($"Feishu refuses the request. Talent '{error.TalentId}', after 0 records. Feishu says: {words} (code 1002053, HTTP 500)", error.Message);
        Assert.Equal(1, test.ListRequests);
    }

    [Theory]
    [InlineData(403, 1, FeishuErrorId.PermissionDenied)]
    [InlineData(408, 3, FeishuErrorId.RequestTimeout)]
    [InlineData(429, 4, FeishuErrorId.RateLimited)]
    public async Task A_web_page_in_place_of_an_answer_fails_by_its_status(int status, int requests, FeishuErrorId errorId)
    {
        await using var test = await TestSession.ConnectedAsync(Patience);
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(status), times: 100);

        var error = await test.FailAsync();

        Assert.Equal((errorId, null, (int?)status), (error.ErrorId, error.Code, error.HttpStatus));
        Assert.Equal(requests, test.ListRequests);
    }

    [Theory]
    [InlineData(401, 2, FeishuErrorId.TokenRejected)]
    [InlineData(500, 3, FeishuErrorId.ServiceUnavailable)]
    public async Task An_empty_body_fails_by_its_status(int status, int requests, FeishuErrorId errorId)
    {
        await using var test = await TestSession.ConnectedAsync(Patience);
        test.AnswerAlways(Responses.Text(status, "application/json", ""));

        var error = await test.FailAsync();

        Assert.Equal((errorId, (int?)status), (error.ErrorId, error.HttpStatus));
        Assert.Equal(requests, test.ListRequests);
    }

    [Fact]
    public async Task A_web_page_at_the_token_endpoint_is_no_token()
    {
        await using var test = await TestSession.StartAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.TokenApi, Responses.Html(200));

        var error = await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        Assert.Equal((FeishuErrorId.InvalidResponse, "The response is not JSON."), (error.ErrorId, error.Message.Split(" (")[0]));
        Assert.Equal(1, test.TokenRequests);
    }

    // Two retries, or waits of 1, 2 and 4 seconds, after which another 8 would be too long.
    private static int RequestsFor(string outcome) => outcome switch
    {
        "Retry" => 3,
        "Wait" => 4,
        "RenewToken" => 2,
        _ => 1,
    };
}
