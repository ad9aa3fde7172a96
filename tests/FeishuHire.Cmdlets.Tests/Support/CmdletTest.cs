using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>
/// A test of cmdlets: it has a server of its own, in this process, and a <see cref="Shell"/> of its own, so tests run at the same time. What belongs
/// to the process (environment variables, type names after the last removal of the module) is for the collection <see cref="Exclusive"/>.
/// </summary>
public abstract class CmdletTest : IAsyncLifetime
{
    /// <summary>The name of the collection whose tests run when no other test does.</summary>
    protected const string Exclusive = "Exclusive";

    // An id of the sample data with 47 applications, and one with 7.
    protected const string Many = "6960663240925956459";
    protected const string Few = "6960663240925956660";

    private static int _apps;

    /// <summary>The sandbox over sockets: requests, scripted answers, tokens.</summary>
    protected SandboxServer Server { get; private set; } = null!;

    /// <summary>PowerShell's engine with the staged module, in English.</summary>
    private protected Shell Shell { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(NewTenant());
        Shell = Shell.Open();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Shell.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A tenant with an app of its own: sessions of one app share their limiters in a process, and a port is given to several servers in turn.</summary>
    protected static SandboxOptions NewTenant() => new() { AppId = $"cli_test{Interlocked.Increment(ref _apps)}" };

    /// <summary>Tests that change what belongs to the process.</summary>
    [CollectionDefinition(Exclusive, DisableParallelization = true)]
    public sealed class ExclusiveTests;
}
