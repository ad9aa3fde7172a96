using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>Endpoints that are accepted and refused.</summary>
public sealed class EndpointTests : CmdletTest
{
    private const string Command = "ConnectFeishuHireCommand";

    // A session with an access token sends no request when it is created. Still, no test may reach a real host by mistake:
    // all requests go to the loopback server.
    [Theory]
    [InlineData("-Endpoint Feishu", "https://open.feishu.cn/")]
    [InlineData("-Endpoint Lark", "https://open.larksuite.com/")]
    [InlineData("-Endpoint lark", "https://open.larksuite.com/")]
    [InlineData("-Endpoint https://feishu.example.com", "https://feishu.example.com/")]
    [InlineData("-Endpoint https://feishu.example.com:8443/", "https://feishu.example.com:8443/")]
    [InlineData("", "https://open.feishu.cn/")]
    public async Task It_may_be_named_and_is_Feishu_where_none_is(string parameter, string address) =>
        await ConnectsToAsync($"{parameter} -Proxy $args[1]", address);

    [Theory]
    [InlineData("http://localhost:5005", "http://localhost:5005/")]
    [InlineData("http://127.0.0.1", "http://127.0.0.1/")]
    [InlineData("http://[::1]:5005/", "http://[::1]:5005/")]
    public async Task On_this_computer_it_need_not_be_encrypted(string endpoint, string address) =>
        await ConnectsToAsync($"-Endpoint '{endpoint}'", address);

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("https://open.feishu.cn/open-apis")]
    [InlineData("https://open.feishu.cn/?a=1")]
    [InlineData("https://open.feishu.cn/#a")]
    [InlineData("https://user:hunter2@open.feishu.cn")]
    [InlineData("ftp://open.feishu.cn")]
    [InlineData("file:///etc/hosts")]
    [InlineData("open.feishu.cn")]
    [InlineData("Weixin")]
    [InlineData("")]
    public async Task Anything_else_is_refused_and_nothing_is_sent(string endpoint)
    {
        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire $args[0] -Endpoint $args[1] -Proxy $args[2] -MaximumRetryCount 0",
            Server.Credential,
            endpoint,
            Server.Endpoint);

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, target: null, result.Thrown, Command);
        Assert.DoesNotContain("hunter2", Trace.Of(result), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task What_answers_with_a_web_page_is_none()
    {
        Server.Script.Add("internal", Responses.Html(200));

        var result = await Shell.InvokeAsync(
            $"Connect-FeishuHire $args[0] -Endpoint $args[1] {Shell.Impatient}", Server.Credential, Server.Endpoint.AbsoluteUri);

        ErrorAssert.Is("InvalidResponse", ErrorCategory.InvalidData, target: null, result.Thrown, Command);
        Assert.Contains("-Endpoint", result.Thrown.Advice, StringComparison.Ordinal);
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_a_network_failure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire $args[0] -Endpoint $args[1] -MaximumRetryCount 0", Server.Credential, $"http://127.0.0.1:{port}");

        ErrorAssert.Is("NetworkFailure", ErrorCategory.ConnectionError, target: null, result.Thrown, Command);
    }

    private async Task ConnectsToAsync(string parameters, string address)
    {
        var result = await Shell.InvokeAsync(
            $"(Connect-FeishuHire -AccessToken $args[0] {parameters} -PassThru).Endpoint.AbsoluteUri", SecureText.Of("t-1"), Server.Endpoint);

        Assert.Equal([address], result.WithoutErrors().Objects);
        Assert.Empty(Server.Requests);
    }
}
