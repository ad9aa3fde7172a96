using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>
/// The base of tests of cmdlets. Each has its own server, in this process, and its own <see cref="Shell"/>, so tests can run in parallel. Tests that
/// change the process (environment variables, type names after the last removal of the module) are in the collection <see cref="Exclusive"/>.
/// </summary>
public abstract class CmdletTest : IAsyncLifetime
{
    /// <summary>The collection whose tests run alone.</summary>
    protected const string Exclusive = "Exclusive";

    // An id of the sample data with 47 applications, and one with 7.
    protected const string Many = "6960663240925956459";
    protected const string Few = "6960663240925956660";

    private static int _apps;

    /// <summary>The sandbox over sockets: requests, scripted responses, tokens.</summary>
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

    /// <summary>A tenant with its own app: the sessions of an app share limiters in a process, and ports are reused.</summary>
    protected static SandboxOptions NewTenant() => new() { AppId = $"cli_test{Interlocked.Increment(ref _apps)}" };

    /// <summary>Tests that change the process.</summary>
    [CollectionDefinition(Exclusive, DisableParallelization = true)]
    public sealed class ExclusiveTests;
}
