using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Authentication;

public sealed class TokenFetchTests
{
    [Fact]
    public async Task Connecting_gets_one_token_and_every_request_uses_it()
    {
        await using var test = await TestSession.ConnectedAsync();
        Assert.Equal(1, test.TokenRequests);

        await test.ReadAsync();

        Assert.Equal(1, test.TokenRequests);
        Assert.Single(test.Server.RequestsTo(TestSession.ListApi).Select(request => request.Headers["Authorization"]).Distinct());
    }

    [Fact]
    public async Task A_wrong_secret_fails_at_once_and_is_not_tried_again()
    {
        await using var test = await TestSession.StartAsync();

        var error = await Assert.ThrowsAsync<FeishuApiException>(
            () => (test.Settings with { AppSecret = "wrong" }).ConnectAsync(test).InTimeAsync());

        Assert.Equal((FeishuErrorId.InvalidCredential, (int?)10015, true), (error.ErrorId, error.Code, error.EndsCommand));
        Assert.Equal(1, test.TokenRequests);
    }

    [Fact]
    public async Task A_token_endpoint_that_stumbles_is_asked_again()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Html(502));
        test.Server.Script.Add(TestSession.TokenApi, Responses.Reset());
        test.Server.Script.Add(TestSession.TokenApi, Responses.Code(200, 2200));
        test.Server.Script.Add(TestSession.TokenApi, Responses.Code(429, 99991400, null, ("x-ogw-ratelimit-reset", "2")));

        await test.ConnectAsync();

        Assert.Equal(5, test.TokenRequests);
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"ok","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":null,"expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":7,"expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a\r\nX-Injected: 1","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a b","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-中文","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a"}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a","expire":null}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a","expire":0}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a","expire":-5}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-a","expire":"soon"}""")]
    [InlineData("""{"code":0,"msg":"ok","data":{"tenant_access_token":"t-a","expire":7200}}""")]
    public async Task An_answer_without_a_usable_token_is_refused(string body)
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, body));

        var error = await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId);
        Assert.Equal(1, test.TokenRequests);
    }

    [Theory]
    [InlineData("""{"code":0,"tenant_access_token":"t-a","expire":"7200"}""")]
    [InlineData("""{"code":"0","tenant_access_token":"t-a","expire":7200}""")]
    [InlineData("""{"code":0,"tenant_access_token":"t-a","expire":99999999999}""")]
    public async Task A_token_with_an_odd_but_readable_lifetime_is_taken(string body)
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, body));

        await test.ConnectAsync();

        Assert.NotNull(test.Session.TokenExpiresAt);
    }

    [Fact]
    public async Task A_token_of_four_kilobytes_works()
    {
        var token = "eyJhbGciOiJFUzI1NiJ9." + new string('x', 4000) + "." + new string('_', 80);
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token(token)));
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList));
        await test.ConnectAsync();

        Assert.Empty(await test.ReadAsync());
        Assert.Equal("Bearer " + token, test.Server.RequestsTo(TestSession.ListApi)[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_is_fetched_once_for_all_who_wait_for_it()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 1000, EnforceLimits = false });
        test.Clock.Advance(TimeSpan.FromHours(3));

        var reading = Enumerable.Range(0, 64).Select(_ => Task.Run(
            () => test.ReadInRealTimeAsync(SampleData.OtherDocumentedTalentId, new ListOptions(All: false), TestContext.Current.CancellationToken)));
        var lists = await test.Clock.RunAsync(Task.WhenAll(reading));

        Assert.All(lists, list => Assert.Equal(7, list.Count));
        Assert.Equal(2, test.TokenRequests);
    }
}
