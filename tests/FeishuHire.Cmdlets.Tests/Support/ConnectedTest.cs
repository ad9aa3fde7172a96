namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The base of tests of cmdlets with a default session, which does not retry for long.</summary>
public abstract class ConnectedTest : CmdletTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server, Shell.Impatient);
    }
}
