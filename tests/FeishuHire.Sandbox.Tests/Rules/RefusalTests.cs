using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Rules;

/// <summary>The errors that the contract documents, with their details.</summary>
public sealed class RefusalTests
{
    private readonly Client _client = new();

    [Theory]
    [InlineData("""{"app_id":"cli_other","app_secret":"sandbox-secret"}""", 10014)]
    [InlineData("""{"app_id":"cli_sandbox","app_secret":"wrong"}""", 10015)]
    [InlineData("""{"app_id":"cli_sandbox"}""", 10003)]
    [InlineData("""{"app_id":7,"app_secret":"sandbox-secret"}""", 10003)]
    [InlineData("""{"app_secret":"sandbox-secret"}""", 10003)]
    [InlineData("[]", 10003)]
    [InlineData("no json", 10003)]
    [InlineData("", 10003)]
    public void The_token_endpoint_answers_errors_with_status_200(string body, int code)
    {
        var response = _client.SendToken(body);

        Assert.Equal((200, code), (response.Status, response.Code));
        Assert.False(response.Json.TryGetProperty("tenant_access_token", out _));
    }

    [Theory]
    [InlineData(null, 99991661)]
    [InlineData("", 99991661)]
    [InlineData("Bearer t-made-up", 99991663)]
    [InlineData("Bearer", 99991663)]
    public void Without_a_good_token_nothing_is_answered(string? authorization, int code)
    {
        _client.Connect();

        var response = _client.Send("GET", Client.ListPath, "talent_id=1", authorization);

        Assert.Equal((400, code), (response.Status, response.Code));
    }

    [Fact]
    public void A_token_of_another_scheme_is_no_token()
    {
        _client.Connect();

        Assert.Equal(99991663, _client.Send("GET", Client.ListPath, "talent_id=1", "Basic " + _client.Token).Code);
    }

    [Fact]
    public void A_missing_scope_is_named_with_the_link_to_add_it()
    {
        var client = new Client(clock => new SandboxOptions { Scopes = ["hire:talent"], Data = Client.Records, TimeProvider = clock });
        client.Connect();

        var response = client.List("talent_id=1");

        Assert.Equal((400, 99991672), (response.Status, response.Code));
        Assert.Equal("hire:external_application", response.Error.GetProperty("permission_violations")[0].GetProperty("subject").GetString());
        Assert.StartsWith(
            "https://open.feishu.cn/app/cli_sandbox/auth", response.Error.GetProperty("helps")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_quota_of_the_month_is_used_up_every_call_is_refused_but_tokens_are_not()
    {
        var client = new Client(clock => new SandboxOptions { MonthlyQuota = 3, Data = Client.Records, TimeProvider = clock });
        client.Connect();
        for (var request = 0; request < 3; request++)
        {
            Assert.Equal(0, client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
        }

        Assert.Equal(99991403, client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
        client.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, client.Connect().Code);
        Assert.Equal(99991403, client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
    }

    [Theory]
    [InlineData("GET", "/open-apis/hire/v1/external_application")]
    [InlineData("GET", "/open-apis/hire/v1/external_applications/")]
    [InlineData("PATCH", Client.ListPath)]
    [InlineData("GET", Client.TokenPath)]
    [InlineData("GET", "/")]
    public void An_unknown_path_or_method_is_not_found(string method, string path)
    {
        var response = _client.Send(method, path);

        Assert.Equal((404, 99991201), (response.Status, response.Code));
    }

    [Fact]
    public void Every_answer_has_a_log_id_of_its_own_and_errors_repeat_it()
    {
        var one = _client.Connect();
        var two = _client.List("talent_id=0");

        Assert.NotEqual(one.Headers["X-Tt-Logid"], two.Headers["X-Tt-Logid"]);
        Assert.Matches("^20260105080000[0-9A-F]{20}$", one.Headers["X-Tt-Logid"]);
        Assert.Equal(two.Headers["X-Tt-Logid"], two.Error.GetProperty("log_id").GetString());
        Assert.Contains("1002102", two.Error.GetProperty("troubleshooter").GetString(), StringComparison.Ordinal);
        Assert.False(one.Json.TryGetProperty("error", out _));
    }
}
