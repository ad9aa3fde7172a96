using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>Connecting with a credential, with App ID and App Secret, with an access token, and to the sandbox.</summary>
public sealed class ConnectingTests : CmdletTest
{
    private string Endpoint => Server.Endpoint.AbsoluteUri;

    [Fact]
    public async Task A_credential_comes_by_position()
    {
        (await Shell.InvokeAsync("Connect-FeishuHire $args[0] -Endpoint $args[1]", Server.Credential, Endpoint)).WithoutErrors();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]; (Get-FeishuHireSession).AppId", Few);

        Assert.Equal(7 + 1, result.WithoutErrors().Output.Count);
        Assert.Equal(Server.Options.AppId, result.Objects.Last());
    }

    [Fact]
    public async Task It_gets_a_token_at_once_and_only_that_and_gives_nothing_out()
    {
        var result = await Shell.InvokeAsync("Connect-FeishuHire -Credential $args[0] -Endpoint $args[1] *>&1", Server.Credential, Endpoint);

        Assert.Empty(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
        Assert.EndsWith("/internal", Assert.Single(Server.Requests).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassThru_gives_the_session_out_which_is_the_default_one()
    {
        var result = await Shell.ConnectAsync(Server, "-PassThru");

        var session = Assert.Single(result.WithoutErrors().Objects);
        Assert.Equal("FeishuHire.FeishuHireSession", session!.GetType().FullName);
        Assert.Same(session, (await Shell.InvokeAsync("Get-FeishuHireSession")).Objects.Single());
    }

    [Fact]
    public async Task App_ID_and_App_Secret_connect()
    {
        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -AppId $args[0] -AppSecret $args[1] -Endpoint $args[2]; Get-FeishuExternalApplication $args[3]",
            Server.Options.AppId,
            SecureText.Of(Server.Options.AppSecret),
            Endpoint,
            Few);

        Assert.Equal(7, result.WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task A_secret_is_not_taken_as_plain_text()
    {
        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -AppId $args[0] -AppSecret $args[1] -Endpoint $args[2]",
            Server.Options.AppId,
            Server.Options.AppSecret,
            Endpoint);

        Assert.StartsWith("CannotConvertArgumentNoMessage,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_access_token_connects_without_asking_for_another()
    {
        var result = await Shell.InvokeAsync(
            """
            Connect-FeishuHire -AccessToken $args[0] -Endpoint $args[1]
            Get-FeishuExternalApplication $args[2]
            $session = Get-FeishuHireSession
            $null -eq $session.AppId
            $null -eq $session.TokenExpiresAt
            """,
            SecureText.Of(await MakeTokenAsync()),
            Endpoint,
            Few);

        Assert.Equal(7 + 2, result.WithoutErrors().Output.Count);
        Assert.Equal([true, true], result.Objects.Skip(7));
        Assert.Empty(Server.RequestsTo("internal"));
    }

    [Fact]
    public async Task An_access_token_that_has_ended_cannot_be_renewed_and_the_error_says_so()
    {
        var token = SecureText.Of(await MakeTokenAsync());
        (await Shell.InvokeAsync("Connect-FeishuHire -AccessToken $args[0] -Endpoint $args[1]", token, Endpoint)).WithoutErrors();
        Server.Tenant.RevokeTokens();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        ErrorAssert.Is("TokenRejected", ErrorCategory.AuthenticationError, Few, result.Thrown);
        Assert.Contains("-AccessToken", result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_sandbox_connects_without_network_and_credentials()
    {
        var result = await Shell.InvokeAsync(
            "Connect-FeishuHire -Sandbox; Get-FeishuExternalApplication $args[0]; (Get-FeishuHireSession).IsConnected", Few);

        Assert.Equal(7 + 1, result.WithoutErrors().Output.Count);
        Assert.Equal(true, result.Objects.Last());
    }

    [Theory]
    [InlineData("-Endpoint $args[0]")]
    [InlineData("-Proxy $args[0]")]
    [InlineData("-ProxyCredential $args[1]")]
    public async Task The_sandbox_takes_neither_endpoint_nor_proxy(string parameter)
    {
        var result = await Shell.InvokeAsync($"Connect-FeishuHire -Sandbox {parameter}", Endpoint, Server.Credential);

        Assert.StartsWith("AmbiguousParameterSet,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private async Task<string> MakeTokenAsync()
    {
        await Shell.ConnectAsync(Server);
        (await Shell.InvokeAsync("$null = Get-FeishuExternalApplication $args[0]; Disconnect-FeishuHire", Few)).WithoutErrors();
        var token = Server.RequestsTo(ServerExtensions.Applications)[0].Headers["Authorization"]["Bearer ".Length..];
        Server.ClearRequests();
        return token;
    }
}
