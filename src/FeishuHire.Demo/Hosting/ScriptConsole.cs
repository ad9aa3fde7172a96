using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace FeishuHire.Demo.Hosting;

/// <summary>Runs scripts like <c>pwsh -Command</c>, and shows their output on the terminal of the host.</summary>
/// <param name="host">The host.</param>
/// <param name="runspace">A runspace of the host.</param>
public sealed class ScriptConsole(TerminalHost host, Runspace runspace)
{
    /// <summary>The exit code of a script that was stopped, which shells use for Ctrl+C.</summary>
    public const int Stopped = 130;

    private const int Succeeded = 0;
    private const int Failed = 1;

    // An error that ends a script is not in a stream, so a second host shows it, which writes only to the error output.
    private readonly TerminalHost _errors = new(
        host.Terminal with { Output = host.Terminal.Error }, host.CurrentCulture, host.CurrentUICulture);

    private volatile PowerShell? _running;

    /// <summary>The errors so far, caught ones included.</summary>
    public IEnumerable<ErrorRecord> Errors => ((ArrayList)runspace.SessionStateProxy.GetVariable("Error")).OfType<ErrorRecord>();

    /// <summary>Runs a script and returns its exit code: that of <c>exit</c>, otherwise whether the last command succeeded.</summary>
    public async Task<int> RunAsync(string script, params object?[] arguments)
    {
        Parser.ParseInput(script, out _, out var errors);
        if (errors.Length > 0)
        {
            await ShowErrorAsync(new ParseException(errors).ErrorRecord);
            return Failed;
        }

        using var shell = PowerShell.Create(runspace).AddScript(script, useLocalScope: false).AddParameters(arguments);

        // As at a prompt, errors appear between the objects.
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running = shell;
        try
        {
            // As if it were typed at the prompt: a command in the history also sets $?.
            await InvokeAsync(shell, new PSDataCollection<object>([]), new PSInvocationSettings { AddToHistory = true });
        }
        catch (PipelineStoppedException)
        {
            return Stopped;
        }
        catch (RuntimeException e)
        {
            await ShowErrorAsync(e.ErrorRecord);
            return Failed;
        }
        finally
        {
            _running = null;
        }

        return host.ExitCode ?? (runspace.SessionStateProxy.GetVariable("?") is true ? Succeeded : Failed);
    }

    /// <summary>Stops the running script, as Ctrl+C does.</summary>
    public Task StopAsync() => _running?.StopAsync(callback: null, state: null) ?? Task.CompletedTask;

    private async Task ShowErrorAsync(ErrorRecord error)
    {
        using var shell = PowerShell.Create(runspace).AddCommand("Out-Default");
        await InvokeAsync(shell, new PSDataCollection<ErrorRecord>([error]), new PSInvocationSettings { Host = _errors });
    }

    private static async Task InvokeAsync<T>(PowerShell shell, PSDataCollection<T> input, PSInvocationSettings settings)
    {
        input.Complete();
        await shell.InvokeAsync(input, settings, callback: null, state: null);
    }
}
