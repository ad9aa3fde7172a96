using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using FeishuHire.Demo.Hosting;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>
/// PowerShell's engine with the staged module, as after <c>Import-Module</c>. State is kept between scripts, as at a prompt.
/// <para>
/// The engine has the commands of Microsoft.PowerShell.Core only (<c>Where-Object</c>, <c>ForEach-Object</c>, <c>Get-Command</c>, <c>Get-Help</c>,
/// <c>Out-Default</c>, …), and <c>Select-First</c> of <see cref="SelectFirstCommand"/>. Behavior that needs <c>Select-Object</c>, <c>Import-Csv</c> or
/// <c>Format-Table</c> is tested with Pester.
/// </para>
/// </summary>
internal sealed class Shell : IAsyncDisposable
{
    /// <summary>
    /// Parameters of <see cref="ConnectAsync"/> that make the first failure of a request final. Only a short throttle is waited for: on a busy machine
    /// requests may arrive closer together than they were sent.
    /// </summary>
    public const string Impatient = "-MaximumRetryCount 0 -RetryTimeoutSec 10";

    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(30);

    private readonly StringWriter _screen = new(CultureInfo.InvariantCulture);
    private readonly Runspace _runspace;

    private Shell(ShellOptions options)
    {
        var terminal = new Terminal
        {
            Output = _screen,
            Error = _screen,
            Input = options.Input,
            SupportsVirtualTerminal = options.Colors,
            Width = options.Width,
        };
        Host = new TerminalHost(terminal, CultureInfo.GetCultureInfo(options.Culture), CultureInfo.GetCultureInfo(options.UICulture));
        _runspace = ModuleRunspace.Open(Host, StagedModule.Modules, state =>
        {
            // The tests must not find other modules on this computer.
            state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, ""));
            state.Commands.Add(new SessionStateCmdletEntry("Select-First", typeof(SelectFirstCommand), helpFileName: null));
            if (options.ImportModule)
            {
                state.ImportPSModule(StagedModule.Manifest);
            }
        });
    }

    /// <summary>The host. The width of its terminal can be changed at any time.</summary>
    public TerminalHost Host { get; }

    /// <summary>What the host has shown since the start of the last <see cref="ShowAsync"/>.</summary>
    public string Screen => _screen.ToString();

    public static Shell Open(ShellOptions? options = null) => new(options ?? new ShellOptions());

    /// <summary>
    /// Runs a script and returns its output by stream. Arguments are passed to its <c>param</c> block or to <c>$args</c>; an array that is one argument must
    /// be cast to <see cref="object"/>. A statement-terminating error ends the script, as in a <c>try</c> block.
    /// </summary>
    public Task<ScriptResult> InvokeAsync(string script, params object?[] arguments) => Begin(script, arguments).WaitAsync();

    /// <summary>Starts a script without waiting for it.</summary>
    public RunningScript Begin(string script, params object?[] arguments)
    {
        // In a try block, a statement-terminating error also ends the script, so it can be distinguished from a non-terminating one.
        var shell = PowerShell.Create(_runspace)
            .AddScript($"try {{ . {{\n{script}\n}} @args }} catch {{ throw }}", useLocalScope: false)
            .AddParameters(arguments);

        return new RunningScript(shell, script);
    }

    /// <summary>Returns what a user sees when a script runs at a prompt: objects in their views, errors, warnings, verbose text.</summary>
    public async Task<string> ShowAsync(string script, params object?[] arguments)
    {
        _screen.GetStringBuilder().Clear();
        await new ScriptConsole(Host, _runspace).RunAsync(script, arguments).WaitAsync(RunningScript.Limit, TestContext.Current.CancellationToken);
        return _screen.ToString();
    }

    /// <summary>Returns the completions at the end of a command line.</summary>
    public IReadOnlyList<CompletionResult> Complete(string line)
    {
        using var shell = PowerShell.Create(_runspace);
        return CommandCompletion.CompleteInput(line, line.Length, options: new Hashtable(), shell).CompletionMatches;
    }

    /// <summary>Connects to a server with its App ID and App Secret, and with further parameters if they are given.</summary>
    public async Task<ScriptResult> ConnectAsync(SandboxServer server, string parameters = "")
    {
        var result = await InvokeAsync(
            $"Connect-FeishuHire -Credential $args[0] -Endpoint $args[1] {parameters}", server.Credential, server.Endpoint.AbsoluteUri);
        Assert.Null(result.Thrown);
        return result;
    }

    /// <summary>Stops running scripts. A script that cannot be stopped fails the test instead of blocking all tests.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(_runspace.Dispose).WaitAsync(ClosingLimit);
        await _screen.DisposeAsync();
    }
}
