using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace FeishuHire.Demo.Hosting;

/// <summary>Runs scripts as <c>pwsh -Command</c> does: what they give is shown on the terminal of the host, errors apart.</summary>
/// <param name="host">The host.</param>
/// <param name="runspace">A runspace of the host.</param>
public sealed class ScriptConsole(TerminalHost host, Runspace runspace)
{
    /// <summary>The exit code of a script that was stopped: that of shells for Ctrl+C.</summary>
    public const int Stopped = 130;

    private const int Succeeded = 0;
    private const int Failed = 1;

    // What ends a script has no stream of its own, so a host that writes to the error terminal only shows it.
    private readonly TerminalHost _errors = new(
        host.Terminal with { Output = host.Terminal.Error }, host.CurrentCulture, host.CurrentUICulture);

    private volatile PowerShell? _running;

    /// <summary>The errors so far, caught ones included.</summary>
    public IEnumerable<ErrorRecord> Errors => ((ArrayList)runspace.SessionStateProxy.GetVariable("Error")).OfType<ErrorRecord>();

    /// <summary>Runs a script and gives its exit code: that of <c>exit</c>, or whether its last command succeeded.</summary>
    public async Task<int> RunAsync(string script, params object?[] arguments)
    {
        Parser.ParseInput(script, out _, out var errors);
        if (errors.Length > 0)
        {
            await ShowErrorAsync(new ParseException(errors).ErrorRecord);
            return Failed;
        }

        using var shell = PowerShell.Create(runspace).AddScript(script, useLocalScope: false).AddParameters(arguments);

        // At a prompt errors take their place between the objects.
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running = shell;
        try
        {
            // As one has typed it: what goes into the history leaves its $? behind, too.
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

    /// <summary>Stops the script that runs, as Ctrl+C does.</summary>
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
