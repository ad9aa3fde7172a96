namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>A test of cmdlets with a default session, which gives up soon.</summary>
public abstract class ConnectedTest : CmdletTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server, Shell.Impatient);
    }
}
