using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>A connection that fails leaves no default session: what follows in a script must not run against the former tenant.</summary>
public sealed class FailureTests : CmdletTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server, Shell.Impatient);
        (await Shell.InvokeAsync("$former = Get-FeishuHireSession; $secret = [securestring]::new(); $secret.AppendChar('x')")).WithoutErrors();
    }

    [Theory]
    [InlineData("-AppId x -AppSecret $secret -Endpoint $args[0]", "InvalidCredential")]
    [InlineData("-AppId x -AppSecret $null", "InvalidCredential")]
    [InlineData("-AppId '' -AppSecret $secret", "InvalidCredential")]
    [InlineData("-AppId $null -AppSecret $secret", "InvalidCredential")]
    [InlineData("-AccessToken $null", "InvalidCredential")]
    [InlineData("-AppId x -AppSecret $secret -Endpoint http://example.com", "InvalidParameter")]
    [InlineData("-AppId x -AppSecret $secret -Proxy ftp://example.com", "InvalidParameter")]
    public async Task Leaves_no_default_session_and_the_former_one_to_whoever_holds_it(string parameters, string errorId)
    {
        var failed = await Shell.InvokeAsync($"Connect-FeishuHire {parameters}", Server.Endpoint.ToString());
        var next = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);
        var held = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -Session $former", Few);

        Assert.Equal($"{errorId},FeishuHire.Commands.ConnectFeishuHireCommand", failed.Thrown?.FullyQualifiedErrorId);
        Assert.StartsWith("NotConnected,", next.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(7, held.WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Leaves_no_default_session_where_it_is_stopped()
    {
        var held = Server.Hold("internal");
        var running = Shell.Begin("Connect-FeishuHire -AppId x -AppSecret $secret -Endpoint $args[0]", Server.Endpoint.ToString());
        await held.ArrivedAsync();
        await running.StopAsync();

        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
    }
}
