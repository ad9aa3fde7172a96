using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>Credentials that do not connect, and the effect on the previous session.</summary>
public sealed class RefusalTests : CmdletTest
{
    private const string Command = "ConnectFeishuHireCommand";

    private string Endpoint => Server.Endpoint.AbsoluteUri;

    private PSCredential Wrong => new(Server.Options.AppId, SecureText.Of("wr0ng"));

    [Fact]
    public async Task A_wrong_secret_fails_at_once_with_what_to_do_about_it()
    {
        var result = await Shell.InvokeAsync("Connect-FeishuHire $args[0] -Endpoint $args[1]", Wrong, Endpoint);

        ErrorAssert.Is("InvalidCredential", ErrorCategory.AuthenticationError, target: null, result.Thrown, Command);
        Assert.Equal(10015, result.Thrown.Fact("Code"));
        Assert.Equal(200, result.Thrown.Fact("HttpStatus"));
        Assert.Single(Server.RequestsTo("internal"));
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
    }

    [Fact]
    public async Task A_wrong_secret_leaves_no_default_session_and_the_former_one_to_whoever_holds_it()
    {
        await ConnectFormerAsync();

        Assert.NotNull((await Shell.InvokeAsync("Connect-FeishuHire $args[0] -Endpoint $args[1]", Wrong, Endpoint)).Thrown);

        await OnlyTheHolderIsConnectedAsync();
    }

    [Theory]
    [InlineData("-AppId cli_x -AppSecret $null", "InvalidCredential")]
    [InlineData("-AppId cli_x -AppSecret ([securestring]::new()) -Endpoint $endpoint", "InvalidCredential")]
    [InlineData("-AppId $null -AppSecret $secret", "InvalidCredential")]
    [InlineData("-AppId '' -AppSecret $secret", "InvalidCredential")]
    [InlineData("-AppId '  ' -AppSecret $secret -Endpoint $endpoint", "InvalidCredential")]
    [InlineData("-AccessToken $null", "InvalidCredential")]
    [InlineData("$credential -Endpoint http://example.com", "InvalidParameter")]
    [InlineData("-AppId cli_x -AppSecret $secret -Endpoint http://example.com", "InvalidParameter")]
    [InlineData("$credential -Proxy ftp://example.com", "InvalidParameter")]
    [InlineData("$credential -Endpoint $endpoint -Proxy $endpoint", "InvalidParameter")]
    public async Task What_is_refused_before_anything_is_sent_leaves_no_default_session(string parameters, string id)
    {
        await ConnectFormerAsync();

        var result = await Shell.InvokeAsync(
            $"param($credential, $secret, $endpoint)\nConnect-FeishuHire {parameters}", Server.Credential, SecureText.Of("x"), Endpoint);

        var category = id == "InvalidCredential" ? ErrorCategory.AuthenticationError : ErrorCategory.InvalidArgument;
        ErrorAssert.Is(id, category, target: null, result.Thrown, Command);
        Assert.Empty(Server.Requests);
        await OnlyTheHolderIsConnectedAsync();
    }

    [Fact]
    public async Task A_connection_that_is_stopped_leaves_no_default_session()
    {
        await ConnectFormerAsync();
        var held = Server.Hold("internal");
        var running = Shell.Begin("Connect-FeishuHire $args[0] -Endpoint $args[1]", Wrong, Endpoint);
        await held.ArrivedAsync();
        await running.StopAsync();

        await OnlyTheHolderIsConnectedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("t-gone-astray\n")]
    [InlineData("t-gone-astray\r\nX-Other: 1")]
    [InlineData("t-gone-astray令")]
    public async Task An_access_token_that_no_header_holds_is_refused_and_nothing_of_it_is_repeated(string token)
    {
        var result = await Shell.InvokeAsync("Connect-FeishuHire -AccessToken $args[0] -Endpoint $args[1]", SecureText.Of(token), Endpoint);

        ErrorAssert.Is("InvalidCredential", ErrorCategory.AuthenticationError, target: null, result.Thrown, Command);
        Assert.DoesNotContain("astray", Trace.Of(result), StringComparison.Ordinal);
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
    }

    private async Task ConnectFormerAsync()
    {
        await Shell.ConnectAsync(Server);
        (await Shell.InvokeAsync("$former = Get-FeishuHireSession")).WithoutErrors();
        Server.ClearRequests();
    }

    // The rest of a script must not run against the previous tenant.
    private async Task OnlyTheHolderIsConnectedAsync()
    {
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
        var next = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);
        ErrorAssert.Is("NotConnected", ErrorCategory.ConnectionError, target: null, next.Thrown);
        var held = await Shell.InvokeAsync("$former.IsConnected; Get-FeishuExternalApplication $args[0] -Session $former", Few);
        Assert.Equal(1 + 7, held.WithoutErrors().Output.Count);
        Assert.Equal(true, held.Objects.First());
    }
}
