using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Cmdlets.Tests.Secrecy;

/// <summary>A session leaves no secret and no token behind, however it was connected.</summary>
public abstract class SessionSecrecyTests : CmdletTest
{
    protected const string Secret = "canary-secret-7b1e";
    protected const string Token = "canary-token-5f3a";
    protected const string Canaries = "canary-(secret|token)";

    private readonly string _connect;
    private readonly object[] _arguments;

    /// <param name="connect">The parameters that connect.</param>
    /// <param name="arguments">Their arguments, after the endpoint.</param>
    protected SessionSecrecyTests(string connect, params object[] arguments)
    {
        _connect = connect;
        _arguments = arguments;
    }

    /// <summary>Responses to a request for records.</summary>
    public static TheoryData<string> Events =>
    [
        "the response quotes the token", "the token is rejected", "the scope is missing", "the response is a page", "the service fails",
        "all is well", "it is throttled",
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Server.Script.Add(
            "internal", Responses.Json(200, $$"""{"code":0,"msg":"ok","tenant_access_token":"{{Token}}","expire":7200}"""), 9);
        await ConnectAsync();
    }

    [Fact]
    public async Task When_it_is_shown()
    {
        const string Script = "$session; Get-FeishuHireSession";

        var trace = Trace.Of((await Shell.InvokeAsync(Script)).WithoutErrors()) + await Shell.ShowAsync(Script);

        Assert.Contains("Endpoint", trace, StringComparison.Ordinal);
        Assert.DoesNotMatch(Canaries, trace);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task When(string what)
    {
        const string Script = "Get-FeishuExternalApplication $args[0] -All -Session $session -Verbose -Debug";
        Server.Script.Add(ServerExtensions.Applications, Answer(what), 9);

        var result = await Shell.InvokeAsync($"$Error.Clear(); {Script}", Few);
        var errors = (await Shell.InvokeAsync("$Error")).Objects;
        var shown = await Shell.ShowAsync(Script, Few);

        var trace = string.Join('\n', Trace.Of(result), Trace.Of([.. errors]), shown);
        Assert.Contains("GET /open-apis/hire/v1/external_applications", trace, StringComparison.Ordinal);
        Assert.Equal(what != "all is well", result.Errors.Count + (result.Thrown is null ? 0 : 1) > 0);
        Assert.DoesNotMatch(Canaries, trace);
        var told = string.Join('\n', result.Verbose.Concat(result.Debug));
        Assert.NotEmpty(told);
        Assert.DoesNotContain(Few, told, StringComparison.Ordinal);
    }

    private async Task ConnectAsync()
    {
        var result = await Shell.InvokeAsync(
            $"$session = Connect-FeishuHire {_connect} -Endpoint $args[0] {Shell.Impatient} -PassThru",
            [Server.Endpoint.AbsoluteUri, .. _arguments]);
        result.WithoutErrors();
    }

    private static RequestDelegate Answer(string what) => what switch
    {
        "the response quotes the token" => Responses.Json(400, $$"""
            {
              "code": 9499, "msg": "{{Token}} is bad",
              "error": { "message": "{{Token}}", "field_violations": [{ "field": "token", "description": "{{Token}}" }] }
            }
            """),
        "the token is rejected" => Responses.Json(400, $$"""{"code":99991663,"msg":"Invalid access token: {{Token}}"}"""),
        "the scope is missing" => Responses.Json(400, $$"""
            { "code": 99991672, "msg": "Access denied", "error": { "helps": [{ "url": "https://open.feishu.cn/x?token={{Token}}" }] } }
            """),
        "the response is a page" => Responses.Text(200, "text/html", $"<html>{Token}</html>"),
        "the service fails" => Responses.Json(500, $$"""{"code":1002001,"msg":"{{Token}}"}"""),
        "all is well" => Responses.Json(200, """{"code":0,"msg":"ok","data":{"items":[{"id":"1"}],"has_more":false}}"""),
        "it is throttled" => Responses.Json(429, $$"""{"code":99991400,"msg":"{{Token}}"}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public sealed class ConnectedWithACredential()
        : SessionSecrecyTests("-Credential $args[1]", new PSCredential("cli_canary", SecureText.Of(Secret)));

    public sealed class ConnectedWithAnAppSecret() : SessionSecrecyTests("-AppId cli_canary -AppSecret $args[1]", SecureText.Of(Secret));

    public sealed class ConnectedWithAnAccessToken() : SessionSecrecyTests("-AccessToken $args[1]", SecureText.Of(Token));

    [Collection(Exclusive)]
    public sealed class ConnectedWithEnvironmentVariables() : SessionSecrecyTests("-EnvironmentVariable")
    {
        public override async ValueTask InitializeAsync()
        {
            Environment.SetEnvironmentVariable("FEISHU_APP_ID", "cli_canary");
            Environment.SetEnvironmentVariable("FEISHU_APP_SECRET", Secret);
            try
            {
                await base.InitializeAsync();
            }
            finally
            {
                Environment.SetEnvironmentVariable("FEISHU_APP_ID", null);
                Environment.SetEnvironmentVariable("FEISHU_APP_SECRET", null);
            }
        }
    }
}
