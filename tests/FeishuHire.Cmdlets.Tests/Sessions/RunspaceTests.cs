using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Sessions;

/// <summary>Each runspace has its own default session, and several runspaces can share a session.</summary>
public sealed class RunspaceTests : CmdletTest
{
    private object? _session;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _session = (await Shell.ConnectAsync(Server, "-PassThru")).WithoutErrors().Objects.Single();
        await Shell.InvokeAsync("$manifest, $session = $args", StagedModule.Manifest, _session);
    }

    [Fact]
    public async Task The_default_session_is_that_of_the_runspace()
    {
        await using var other = Shell.Open();

        var seen = await other.InvokeAsync(
            "Get-FeishuHireSession; 'connecting'; Connect-FeishuHire -Sandbox; (Get-FeishuHireSession).Endpoint.Host");

        Assert.Equal(["connecting", "sandbox.invalid"], seen.WithoutErrors().Objects);
        Assert.Same(_session, (await Shell.InvokeAsync("Get-FeishuHireSession")).Objects.Single());
    }

    [Fact]
    public async Task Disconnecting_leaves_the_default_session_of_another_runspace()
    {
        await using var other = Shell.Open();
        await other.ConnectAsync(Server);

        (await Shell.InvokeAsync("Disconnect-FeishuHire")).WithoutErrors();

        Assert.Equal([true], (await other.InvokeAsync("(Get-FeishuHireSession).IsConnected")).Objects);
        Assert.Equal(7, (await other.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task A_thread_of_ForEach_Object_Parallel_has_no_default_session()
    {
        var result = await Shell.InvokeAsync("""
            1 | ForEach-Object -Parallel {
                Import-Module -Name $using:manifest
                try { Get-FeishuExternalApplication 1 } catch { $_.FullyQualifiedErrorId }
            }
            """);

        Assert.StartsWith("NotConnected,", (string)result.WithoutErrors().Objects.Single()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_serves_the_threads_of_ForEach_Object_Parallel()
    {
        var result = await Shell.InvokeAsync(
            """
            $args * 6 | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication $_ -Session $using:session
            }
            """,
            Few);

        Assert.Equal(42, result.WithoutErrors().Output.Count);
        Assert.All(result.Objects, item => Assert.Equal("FeishuHire.ExternalApplication", item!.GetType().FullName));
        Assert.Equal([7L, 0L], (await Shell.InvokeAsync("[long]$session.RequestCount, [long]$session.ThrottledCount")).Objects);
        Assert.Single(Server.RequestsTo("internal"));
    }

    [Fact]
    public async Task A_token_is_renewed_once_for_all_threads()
    {
        Server.Tenant.RevokeTokens();

        var result = await Shell.InvokeAsync(
            """
            $args * 4 | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module -Name $using:manifest
                Get-FeishuExternalApplication $_ -Session $using:session
            }
            """,
            Few);

        Assert.Equal(28, result.WithoutErrors().Output.Count);
        Assert.Equal(2, Server.RequestsTo("internal").Count);
    }

    [Fact]
    public async Task A_session_that_is_disconnected_ends_what_other_runspaces_do_with_it()
    {
        await using var other = Shell.Open();
        var held = Server.Hold();
        var running = other.Begin("param($Session, $Id) $Id | Get-FeishuExternalApplication -Session $Session", _session, new[] { Few, Many });
        await held.ArrivedAsync();

        (await Shell.InvokeAsync("Disconnect-FeishuHire")).WithoutErrors();

        await held.GoneAsync(TimeSpan.FromSeconds(1));
        Assert.StartsWith("NotConnected,", (await running.WaitAsync()).Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runspace_goes_on_when_the_one_that_was_renewing_the_token_of_both_is_stopped()
    {
        await using var first = Shell.Open();
        await using var second = Shell.Open();
        const string Read = "param($Session, $Id) Get-FeishuExternalApplication $Id -Session $Session -Verbose";
        Server.Tenant.RevokeTokens();
        var renewal = Server.Pause("internal");
        var renewing = first.Begin(Read, _session, Few);
        await renewal.ArrivedAsync();
        var waiting = second.Begin(Read, _session, Few);
        await waiting.FirstVerboseAsync();

        await renewing.StopAsync();
        renewal.Release();

        Assert.Equal(7, (await waiting.WaitAsync()).WithoutErrors().Output.Count);
        Assert.Equal(2, Server.RequestsTo("internal").Count);
    }
}
