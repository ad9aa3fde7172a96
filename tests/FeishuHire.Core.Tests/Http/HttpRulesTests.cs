using System.IO.Compression;
using System.Text;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The features of HTTP that the client uses, and those that it does not.</summary>
public sealed class HttpRulesTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_and_its_host_is_named(int status)
    {
        await using var elsewhere = await SandboxServer.StartAsync();
        await using var test = await TestSession.ConnectedAsync();
        var location = $"http://localhost:{elsewhere.Endpoint.Port}/open-apis/hire/v1/external_applications?talent_id=1";
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(status, "text/html", "", ("Location", location)));

        var error = await test.FailAsync();

        Assert.Equal((FeishuErrorId.InvalidResponse, (int?)status), (error.ErrorId, error.HttpStatus));
        Assert.Contains("redirects the request (localhost)", error.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task A_redirect_of_the_token_request_takes_the_secret_nowhere()
    {
        await using var elsewhere = await SandboxServer.StartAsync();
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Text(307, "text/html", "", ("Location", elsewhere.Endpoint + "open-apis/x")));

        var error = await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Cookies_are_not_sent_back()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, Bodies.Token("t-1"), ("Set-Cookie", "session=abc; Path=/")));
        test.Server.Script.Add(
            TestSession.ListApi, Responses.Json(200, Bodies.EmptyList, ("Set-Cookie", "session=def; Path=/")), times: 2);
        await test.ConnectAsync();

        await test.ReadAsync();
        await test.ReadAsync();

        Assert.Equal(3, test.Server.Requests.Count);
        Assert.All(test.Server.Requests, request => Assert.DoesNotContain("Cookie", request.Headers.Keys));
    }

    [Fact]
    public async Task A_compressed_answer_is_asked_for_and_read()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Compressed(Bodies.Page("\"has_more\":false", "7", "8")));

        Assert.Equal(["7", "8"], (await test.ReadAsync()).Select(application => application.Id));
        Assert.Contains("gzip", test.Server.RequestsTo(TestSession.ListApi)[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_answer_is_no_obstacle()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(TestSession.TokenApi, Responses.Json(200, "\ufeff" + Bodies.Token("t-1")));
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, "\ufeff" + Bodies.Page("\"has_more\":false", "7")));
        await test.ConnectAsync();

        Assert.Equal("7", Assert.Single(await test.ReadAsync()).Id);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_ignored_wherever_they_stand()
    {
        await using var test = await TestSession.StartAsync();
        test.Server.Script.Add(
            TestSession.TokenApi,
            Responses.Json(200, """{"new":[{}],"code":0,"msg":"ok","tenant_access_token":"t-1","expire":7200,"app_access_token":{"x":1}}"""));
        test.Server.Script.Add(
            TestSession.ListApi,
            Responses.Json(200, """{"new":1,"code":0,"data":{"new":{"a":[1]},"items":[{"new":[[]],"id":"7","x":null}],"has_more":false,"total":1}}"""));
        await test.ConnectAsync();

        Assert.Equal("7", Assert.Single(await test.ReadAsync()).Id);
    }

    [Fact]
    public async Task The_type_that_an_answer_claims_to_have_does_not_matter()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Text(200, "text/plain", Bodies.Page("\"has_more\":false", "7")));

        Assert.Single(await test.ReadAsync());
    }

    [Fact]
    public async Task Each_request_is_the_documented_one()
    {
        await using var test = await TestSession.ConnectedAsync();

        await test.ReadAsync("42", new ListOptions(All: false, PageSize: 5)).ContinueWith(_ => { }, TaskScheduler.Default);

        var token = test.Server.Requests[0];
        Assert.Equal(("POST", "/open-apis/auth/v3/tenant_access_token/internal", ""), (token.Method, token.Path, token.Query));
        Assert.Equal("application/json; charset=utf-8", token.Headers["Content-Type"]);
        Assert.Equal($$"""{"app_id":"{{test.Session.AppId}}","app_secret":"s3cret-of-the-app"}""", token.Body);
        Assert.DoesNotContain("Authorization", token.Headers.Keys);
        var list = test.Server.Requests[1];
        Assert.Equal(
            ("GET", "/open-apis/hire/v1/external_applications", "?talent_id=42&page_size=5"), (list.Method, list.Path, list.Query));
        Assert.Equal("Bearer t-sandbox00000001", list.Headers["Authorization"]);
        Assert.Equal("", list.Body);
        Assert.StartsWith("FeishuHire/", list.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eyJvZmZzZXQiOjEwfQ==")]
    [InlineData("a+b/c=d&e?f#g%h i")]
    [InlineData("%2B%26")]
    [InlineData("页码令牌")]
    [InlineData("../../x")]
    [InlineData("&talent_id=2")]
    public async Task A_page_token_arrives_as_it_was_sent(string pageToken)
    {
        await using var test = await TestSession.ConnectedAsync();
        var arrived = "";
        test.Server.Script.Add(
            TestSession.ListApi,
            Responses.Json(200, $$$"""{"code":0,"data":{"items":[],"has_more":true,"page_token":"{{{pageToken}}}"}}"""));
        test.Server.Script.Add(
            TestSession.ListApi,
            context =>
            {
                Assert.Equal("1", Assert.Single(context.Request.Query["talent_id"].ToArray()));
                arrived = context.Request.Query["page_token"].ToString();
                return Responses.Json(200, Bodies.EmptyList)(context);
            });

        await test.ReadAsync("1");

        Assert.Equal(pageToken, arrived);
    }

    [Theory]
    [InlineData("with\"quote")]
    [InlineData("back\\slash")]
    [InlineData("密钥+/=")]
    public async Task A_secret_with_any_characters_arrives_as_it_is(string secret)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { AppSecret = secret });

        Assert.True(test.Session.IsConnected);
    }

    private static RequestDelegate Compressed(string body) => async context =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(Encoding.UTF8.GetBytes(body));
    };
}
