using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Server;

/// <summary>Scripted responses: lost before or after the request is carried out, delayed, throttled, for the n-th request to an API.</summary>
public sealed class ScriptTests : IAsyncLifetime
{
    private const string Talent = SampleData.OtherDocumentedTalentId;
    private const string Body = """{"talent_id":"6960663240925956660","job_title":"new"}""";
    private const string Put = "/6989202908470447000";

    private SandboxServer _server = null!;
    private HttpClient _client = null!;

    private int Records => _server.Tenant.FindApplications(Talent)!.Count;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions { Data = Client.Records });
        _client = new HttpClient { BaseAddress = _server.Endpoint };
        using var connected = await _client.PostAsync(
            Client.TokenPath, Json("""{"app_id":"cli_sandbox","app_secret":"sandbox-secret"}"""), TestContext.Current.CancellationToken);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "t-sandbox00000001");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_lost_after_the_deed_leaves_the_record()
    {
        _server.Script.Add("POST external_applications", Responses.AfterExecution(Responses.Reset()));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post));

        Assert.Equal(8, Records);
    }

    [Fact]
    public async Task A_request_lost_before_the_deed_leaves_none()
    {
        _server.Script.Add("POST external_applications", Responses.Reset());

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post));

        Assert.Equal(7, Records);
    }

    [Fact]
    public async Task A_gateway_may_fail_after_the_deed()
    {
        _server.Script.Add("POST external_applications", Responses.AfterExecution(Responses.Html(502)));

        Assert.Equal((HttpStatusCode)502, await SendAsync(HttpMethod.Post));

        Assert.Equal(8, Records);
    }

    [Fact]
    public async Task The_tenant_answers_the_requests_before_the_one_that_is_meant()
    {
        _server.Script.Add("POST external_applications", Responses.Html(502), times: 2, after: 1);

        var statuses = new List<int>();
        for (var request = 0; request < 4; request++)
        {
            statuses.Add((int)await SendAsync(HttpMethod.Post));
        }

        Assert.Equal([200, 502, 502, 200], statuses);
        Assert.Equal(9, Records);
    }

    [Theory]
    [InlineData("PUT external_applications/*", "PUT", 503)]
    [InlineData("PUT external_applications/*", "DELETE", 200)]
    [InlineData("external_applications/*", "DELETE", 503)]
    [InlineData("external_applications", "PUT", 400)]
    [InlineData("6989202908470447000", "PUT", 503)]
    public async Task A_script_may_be_for_a_method_and_for_paths_that_end_in_an_id(string api, string method, int status)
    {
        _server.Script.Add(api, Responses.Html(503));

        Assert.Equal(status, (int)await SendAsync(new HttpMethod(method), Put));
    }

    [Fact]
    public async Task A_throttle_tells_the_seconds_and_is_not_carried_out()
    {
        _server.Script.Add("POST external_applications", Responses.Throttled(7));
        using var response = await _client.PostAsync(Client.ListPath, Json(Body), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("7", response.Headers.GetValues("x-ogw-ratelimit-reset").Single());
        Assert.Equal(7, Records);
    }

    [Theory]
    [InlineData("""{"api":"POST external_applications","kind":"reset","afterExecution":true}""", 0, 8)]
    [InlineData("""{"api":"POST external_applications","kind":"reset"}""", 0, 7)]
    [InlineData("""{"api":"POST external_applications","kind":"html","status":502,"afterExecution":true}""", 502, 8)]
    [InlineData("""{"api":"POST external_applications","kind":"throttle","reset":3}""", 429, 7)]
    [InlineData("""{"api":"POST external_applications","kind":"html","status":502,"after":1}""", 200, 8)]
    [InlineData("""{"api":"POST external_applications","kind":"tenant","delay":200}""", 200, 8)]
    public async Task A_test_in_another_process_may_ask_for_the_same(string script, int status, int records)
    {
        using var added = await _client.PostAsync("/_server/script", Json(script), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var begin = Stopwatch.GetTimestamp();

        if (status == 0)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post));
        }
        else
        {
            Assert.Equal(status, (int)await SendAsync(HttpMethod.Post));
        }

        Assert.Equal(records, Records);
        Assert.True(Stopwatch.GetElapsedTime(begin) >= TimeSpan.FromMilliseconds(script.Contains("delay", StringComparison.Ordinal) ? 199 : 0));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path = "")
    {
        using var request = new HttpRequestMessage(method, Client.ListPath + path) { Content = Json(Body) };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
