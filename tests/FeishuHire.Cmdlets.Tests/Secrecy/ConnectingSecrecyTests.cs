using System.Collections;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Secrecy;

/// <summary>Connecting leaves no secret behind, and sends none in an address.</summary>
public sealed class ConnectingSecrecyTests : CmdletTest
{
    private const string Secret = "canary-secret-7b1e";
    private const string Token = "t-canary-token-5f3a-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";
    private const string Canaries = "canary-(secret|token)";
    private const string Connect = "Connect-FeishuHire $args[0] -Endpoint $args[1] -MaximumRetryCount 0 -Verbose -Debug";

    private readonly PSCredential _credential = new("cli_canary", SecureText.Of(Secret));

    [Theory]
    [InlineData(10014)]
    [InlineData(10015)]
    [InlineData(10003)]
    [InlineData(99991401)]
    [InlineData(2200)]
    [InlineData(424242)]
    public async Task They_are_in_no_error_of_Connect_FeishuHire(int code)
    {
        Server.Script.Add("internal", Responses.Json(200, $$"""{"code":{{code}},"msg":"secret {{Secret}} of cli_canary"}"""), 9);

        var result = await Shell.InvokeAsync(Connect, _credential, Server.Endpoint.AbsoluteUri);
        var shown = await Shell.ShowAsync(Connect, _credential, Server.Endpoint.AbsoluteUri);

        Assert.NotNull(result.Thrown);
        var trace = Trace.Of(result) + shown;
        Assert.Contains($"{code}", trace, StringComparison.Ordinal);
        Assert.DoesNotMatch(Canaries, trace);
    }

    [Fact]
    public async Task A_token_that_a_refusal_quotes_is_blanked_out()
    {
        Server.Script.Add("internal", Responses.Json(200, $$"""{"code":0,"msg":"ok","tenant_access_token":"{{Token}}","expire":7200}"""));
        Server.Script.Add(ServerExtensions.Applications, Responses.Json(400, $$"""{"code":1002002,"msg":"bad request with Bearer {{Token}}"}"""));
        Assert.Null((await Shell.InvokeAsync(Connect, _credential, Server.Endpoint.AbsoluteUri)).Thrown);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -Verbose -Debug", Few);

        Assert.Contains("bad request with Bearer ***", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch(Canaries, Trace.Of(result));
    }

    [Fact]
    public async Task The_streams_tell_of_each_page_without_token_and_talent()
    {
        await Shell.ConnectAsync(Server);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 5 -All -Verbose -Debug", Many);

        var token = Server.RequestsTo(ServerExtensions.Applications)[0].Headers["Authorization"]["Bearer ".Length..];
        Assert.Equal(10, result.WithoutErrors().Verbose.Count);
        Assert.Contains("page 10: HTTP 200", result.Verbose[9], StringComparison.Ordinal);
        Assert.All(result.Debug, text => Assert.Contains("Authorization: ***", text, StringComparison.Ordinal));
        Assert.Equal(10, result.Debug.Count);
        Assert.All(result.Verbose.Concat(result.Debug), text =>
        {
            Assert.DoesNotContain(Many, text, StringComparison.Ordinal);
            Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task They_travel_in_no_address_and_get_into_no_environment()
    {
        Server.Script.Add("internal", Responses.Json(200, $$"""{"code":0,"msg":"ok","tenant_access_token":"{{Token}}","expire":7200}"""));
        Server.AddPage([new { id = "1" }]);
        Assert.Null((await Shell.InvokeAsync(Connect, _credential, Server.Endpoint.AbsoluteUri)).Thrown);

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors();

        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, request => Assert.DoesNotContain("canary", request.Path + request.Query, StringComparison.Ordinal));
        Assert.All(
            Environment.GetEnvironmentVariables().Cast<DictionaryEntry>(), variable => Assert.DoesNotMatch(Canaries, $"{variable.Value}"));
    }
}
