using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>Connecting with environment variables.</summary>
[Collection(Exclusive)]
public sealed class EnvironmentVariableTests : CmdletTest, IDisposable
{
    private const string Command = "ConnectFeishuHireCommand";
    private const string AppId = "FEISHU_APP_ID";
    private const string AppSecret = "FEISHU_APP_SECRET";
    private const string Endpoint = "FEISHU_ENDPOINT";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Environment.SetEnvironmentVariable(AppId, Server.Options.AppId);
        Environment.SetEnvironmentVariable(AppSecret, Server.Options.AppSecret);
        Environment.SetEnvironmentVariable(Endpoint, Server.Endpoint.AbsoluteUri);
    }

    public void Dispose() => Clear(AppId, AppSecret, Endpoint);

    [Fact]
    public async Task They_connect()
    {
        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -EnvironmentVariable; (Get-FeishuHireSession).Endpoint; Get-FeishuExternalApplication $args[0]", Few);

        Assert.Equal(1 + 7, result.WithoutErrors().Output.Count);
        Assert.Equal(Server.Endpoint, result.Objects.First());
    }

    [Fact]
    public async Task The_parameter_comes_before_the_variable()
    {
        Environment.SetEnvironmentVariable(Endpoint, "https://elsewhere.invalid");

        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -EnvironmentVariable -Endpoint $args[0]; (Get-FeishuHireSession).Endpoint", Server.Endpoint.AbsoluteUri);

        Assert.Equal([Server.Endpoint], result.WithoutErrors().Objects);
    }

    [Theory]
    [InlineData("Lark")]
    [InlineData(null)]
    public async Task The_endpoint_may_be_named_or_left_out_and_the_proxy_is_asked_for_a_tunnel_to_it(string? name)
    {
        Environment.SetEnvironmentVariable(Endpoint, name);

        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -EnvironmentVariable -Proxy $args[0] -MaximumRetryCount 0", Server.Endpoint);

        // No request is sent in plain text.
        ErrorAssert.Is("NetworkFailure", ErrorCategory.ConnectionError, target: null, result.Thrown, Command);
        Assert.Equal(["CONNECT"], Server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task The_endpoint_is_under_the_rules_for_endpoints()
    {
        Environment.SetEnvironmentVariable(Endpoint, "http://example.com");

        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -EnvironmentVariable -Proxy $args[0] -MaximumRetryCount 0", Server.Endpoint);

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, target: null, result.Thrown, Command);
    }

    [Theory]
    [InlineData(AppId)]
    [InlineData(AppSecret)]
    [InlineData(AppId, AppSecret)]
    public async Task Those_that_are_not_set_are_named_and_nothing_is_sent(params string[] names)
    {
        Clear(names);

        var result = await Shell.InvokeAsync("Connect-FeishuHire -EnvironmentVariable");

        ErrorAssert.Is("InvalidCredential", ErrorCategory.AuthenticationError, target: null, result.Thrown, Command);
        Assert.Contains(string.Join(", ", names), result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.All(
            new[] { AppId, AppSecret }.Except(names),
            name => Assert.DoesNotContain(name, result.Thrown.Exception.Message, StringComparison.Ordinal));
        Assert.Empty(Server.Requests);
    }

    private static void Clear(params string[] names)
    {
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }
}
