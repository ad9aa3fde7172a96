using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Sessions;

/// <summary>Which session a command uses: the given one, the default one, or none.</summary>
public sealed class SessionParameterTests : CmdletTest
{
    [Fact]
    public async Task Without_a_session_a_command_ends_with_one_error_whatever_its_input()
    {
        var result = await Shell.InvokeAsync("'1', '2' | Get-FeishuExternalApplication");

        Assert.StartsWith("NotConnected,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Null_is_not_taken_for_the_session_to_disconnect()
    {
        await Shell.ConnectAsync(Server);

        var result = await Shell.InvokeAsync("Disconnect-FeishuHire -Session $null");

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
}
