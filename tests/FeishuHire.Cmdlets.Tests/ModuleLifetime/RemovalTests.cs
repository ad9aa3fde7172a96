using System.Net.NetworkInformation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ModuleLifetime;

/// <summary>What Remove-Module ends, and what it keeps for other runspaces.</summary>
public sealed class RemovalTests : CmdletTest
{
    [Fact]
    public async Task Ends_the_session_and_closes_its_connections()
    {
        await Shell.InvokeAsync("$session = $args[0]", (await Shell.ConnectAsync(Server, "-PassThru")).WithoutErrors().Output.Single());
        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors();
        Assert.NotEmpty(ConnectionsToServer());

        (await Shell.InvokeAsync("Remove-Module -Name FeishuHire")).WithoutErrors();

        Assert.Equal([false], (await Shell.InvokeAsync("$session.IsConnected")).WithoutErrors().Objects);
        Assert.True(SpinWait.SpinUntil(() => !ConnectionsToServer().Any(), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Leaves_the_session_of_another_runspace()
    {
        await Shell.ConnectAsync(Server);
        await using var other = Shell.Open();
        await other.ConnectAsync(Server);

        (await other.InvokeAsync("Remove-Module -Name FeishuHire")).WithoutErrors();

        Assert.Equal([true], (await Shell.InvokeAsync("(Get-FeishuHireSession).IsConnected")).Objects);
        Assert.Equal(20, (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many)).WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Takes_the_module_its_commands_and_the_nested_module_away()
    {
        (await Shell.InvokeAsync("Remove-Module -Name FeishuHire")).WithoutErrors();

        Assert.Empty((await Shell.InvokeAsync("Get-Module -All; Get-Command -ListImported -Name *Feishu*")).WithoutErrors().Output);
    }

    private IEnumerable<TcpConnectionInformation> ConnectionsToServer() =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Where(connection => connection.RemoteEndPoint.Port == Server.Endpoint.Port && connection.State == TcpState.Established);
}
