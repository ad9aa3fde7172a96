using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

/// <summary>Neither the secret nor a token is in anything that is shown.</summary>
public sealed class SecrecyTests
{
    private const string Secret = "S3cr3t-That-Nobody-May-See";

    public static TheoryData<string> Tokens => ["t-s3cr3t-token", new string('j', 4096)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_token_that_feishu_quotes_in_its_message_is_blacked_out(string token)
    {
        await using var test = await ConnectedWithAsync(token);
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Json(400, $$"""{"code":9499,"msg":"{{new string('a', 450)}} Bearer {{token}} is bad"}"""));

        var error = await test.FailAsync();

        AssertNothingOf(token, error);
        Assert.Contains("Bearer ***", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_token_anywhere_in_the_error_member_is_blacked_out(string token)
    {
        await using var test = await ConnectedWithAsync(token);
        var said = $"{new string('a', 450)} {token}";
        test.Server.Script.Add(
            TestSession.ListApi,
            Responses.Code(
                400,
                99991672,
                $$"""
                {"log_id":"{{token}}","troubleshooter":"https://open.feishu.cn/?t={{token}}","permission_violations":[{"subject":"{{token}}"}],
                "field_violations":[{"field":"{{token}}","description":"{{said}}"}]}
                """));

        AssertNothingOf(token, await test.FailAsync());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("cut")]
    [InlineData("reset")]
    [InlineData("echo")]
    public async Task Neither_secret_nor_token_is_in_an_error_of_any_kind(string kind)
    {
        await using var test = await ConnectedWithAsync("t-s3cr3t-token");
        test.Server.Script.Add(
            TestSession.ListApi,
            kind switch
            {
                "html" => Responses.Html(502),
                "cut" => Responses.Cut(Bodies.EmptyList),
                "reset" => Responses.Reset(),
                _ => context => Responses.Text(200, "text/plain", context.Request.Headers.Authorization.ToString())(context),
            },
            times: 10);

        var error = await test.FailAsync();

        AssertNothingOf("t-s3cr3t-token", error);
        AssertNothingOf(Secret, error);
    }

    // An administrator pastes the log id into a ticket, and .NET's message about an unreadable header quotes the header.
    [Theory]
    [InlineData("X-Tt-Logid: {0}")]
    [InlineData("X-Request-Id: {0}")]
    [InlineData("Location: https://{0}.example.com/")]
    [InlineData("Authorization Bearer {0}")]
    public async Task A_token_in_the_head_of_an_answer_is_in_no_error_and_in_no_event(string header)
    {
        const string Token = "t-S3cr3t-token-of-the-tenant";
        await using var server = new RawServer(head => head.StartsWith("POST", StringComparison.Ordinal)
            ? $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Bodies.Token(Token)}"
            : $"HTTP/1.1 301 Moved\r\n{string.Format(null, header, Token)}\r\nConnection: close\r\n\r\n");
        await using var test = await TestSession.StartAsync();
        using var session = await (test.Settings with { Endpoint = server.Endpoint, MaximumRetryCount = 0 }).ConnectAsync(test);

        var error = await Assert.ThrowsAsync<FeishuApiException>(
            async () => await session.PagesOfAsync("7", observer: test)
                .GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync());

        Assert.Contains("***", error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
        AssertNothingOf("s3cr3t-token-of-the-tenant", error);
        AssertNothingOf("S3cr3t-token-of-the-tenant", error);
        Assert.All(test.Attempts, attempt => Assert.DoesNotContain(Token, attempt.Event.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_token_that_was_just_made_is_in_no_log_id()
    {
        const string Token = "t-s3cr3t-token-of-the-tenant";
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token(Token), ("X-Tt-Logid", $"log of {Token}")));

        await test.ConnectAsync();

        Assert.Equal("log of ***", Assert.Single(test.Attempts).Event.LogId);
    }

    [Fact]
    public async Task Records_among_which_the_token_stands_are_an_error()
    {
        const string Token = "t-s3cr3t-token-of-the-tenant";
        await using var test = await ConnectedWithAsync(Token);
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.Page($"\"has_more\":true,\"page_token\":\"{Token}\"", "1")));

        var error = await test.FailAsync();

        Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId);
        Assert.StartsWith("The records in the response contain the access token", error.Message, StringComparison.Ordinal);
        AssertNothingOf(Token, error);
        Assert.Equal(1, test.ListRequests);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("quoted")]
    [InlineData("page")]
    [InlineData("malformed")]
    public async Task The_secret_is_in_no_error_of_the_token_endpoint(string kind)
    {
        await using var test = await TestSession.StartAsync(new TestSettings { AppSecret = Secret, MaximumRetryCount = 0 });
        test.Server.Script.Add(
            TestSession.TokenApi,
            kind switch
            {
                "refused" => Responses.Code(200, 10015),
                "quoted" => Responses.Json(
                    200, $$$"""{"code":10015,"msg":"bad secret {{{Secret}}}","error":{"field_violations":[{"field":"{{{Secret}}}"}]}}"""),
                "page" => Responses.Html(500),
                _ => Responses.Json(200, """{"code":0,"tenant_access_token":"t-s3cr3t token","expire":7200}"""),
            });

        var error = await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        AssertNothingOf(Secret, error);
        AssertNothingOf("t-s3cr3t", error);
    }

    [Fact]
    public async Task What_watches_the_requests_sees_no_secret_no_token_and_no_talent()
    {
        await using var test = await ConnectedWithAsync("t-s3cr3t-token");
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList));

        await test.ReadAsync("6960663240925956459");

        var seen = string.Join(" ", test.Attempts.Select(attempt => attempt.Event.ToString()));
        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("t-s3cr3t-token", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("6960663240925956459", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_public_of_a_session_holds_a_secret()
    {
        await using var test = await ConnectedWithAsync("t-s3cr3t-token");

        var shown = string.Join(
            " ", typeof(FeishuHireSession).GetProperties().Select(property => property.GetValue(test.Session)).Append(test.Session));

        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("t-s3cr3t-token", shown, StringComparison.Ordinal);
    }

    private static async Task<TestSession> ConnectedWithAsync(string token)
    {
        var test = await TestSession.StartAsync(new TestSettings { AppSecret = Secret, MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token(token)));
        await test.ConnectAsync();
        return test;
    }

    // Any part of the secret that is long enough to be useful.
    private static void AssertNothingOf(string secret, FeishuApiException error)
    {
        var shown = string.Join(" ", error, error.RecommendedAction, error.HelpLink, error.LogId, string.Join(" ", error.Data.Values));
        for (var start = 0; start + 8 <= Math.Min(secret.Length, 64); start++)
        {
            Assert.DoesNotContain(secret.Substring(start, 8), shown, StringComparison.Ordinal);
        }
    }
}
