using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Sessions;

/// <summary>Which session a command uses: the given one, the default one, or none.</summary>
public sealed class SessionParameterTests : CmdletTest
{
    public static TheoryData<string> WithoutSession => new()
    {
        { "'1', '2' | Get-FeishuExternalApplication" },
        { "Get-FeishuTalent" },
        { "Connect-FeishuHire -Sandbox; Disconnect-FeishuHire; '1', '2' | Get-FeishuExternalApplication" },
        { "Connect-FeishuHire -Sandbox; Disconnect-FeishuHire; Get-FeishuTalent -All" },
    };

    [Theory]
    [MemberData(nameof(WithoutSession))]
    public async Task A_command_without_a_session_ends_with_NotConnected_once(string script)
    {
        var result = await Shell.InvokeAsync(script);

        AssertNotConnected(result);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication 1 -Session $session")]
    [InlineData("Get-FeishuTalent -Session $session")]
    public async Task A_session_that_was_disconnected_ends_with_NotConnected_whatever_the_default_one_is(string script)
    {
        await Shell.InvokeAsync("$session = $args[0]", (await Shell.ConnectAsync(Server, "-PassThru")).Output.Single());
        await Shell.InvokeAsync("Disconnect-FeishuHire -Session $session");
        await Shell.ConnectAsync(Server);
        Server.ClearRequests();

        var result = await Shell.InvokeAsync(script);

        AssertNotConnected(result);
        Assert.Contains("disconnected", result.Thrown!.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication 1 -Session $null")]
    [InlineData("Get-FeishuTalent -Session $null")]
    [InlineData("Disconnect-FeishuHire -Session $null")]
    public async Task Null_is_not_taken_for_a_session(string script)
    {
        await Shell.ConnectAsync(Server);

        var result = await Shell.InvokeAsync(script);

        Assert.StartsWith("ParameterArgumentValidationError,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal([true], (await Shell.InvokeAsync("(Get-FeishuHireSession).IsConnected")).Objects);
    }

    [Fact]
    public async Task The_given_session_is_used_whatever_the_default_one_is()
    {
        await Shell.InvokeAsync("$session = $args[0]", (await Shell.ConnectAsync(Server, "-PassThru")).Output.Single());
        await Shell.InvokeAsync("Connect-FeishuHire -Sandbox");

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -Session $session -All", Many);

        Assert.Equal(47, result.WithoutErrors().Output.Count);
        Assert.Equal(
            [4L, 1L],
            (await Shell.InvokeAsync("[long]$session.RequestCount, [long](Get-FeishuHireSession).RequestCount")).Objects);
    }

    private static void AssertNotConnected(ScriptResult result)
    {
        Assert.StartsWith("NotConnected,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ConnectionError, result.Thrown!.CategoryInfo.Category);
        Assert.Contains("Connect-FeishuHire", result.Thrown.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
    }
}
