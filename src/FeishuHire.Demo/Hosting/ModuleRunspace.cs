using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace FeishuHire.Demo.Hosting;

/// <summary>Runspaces of PowerShell's engine, without a <c>pwsh</c> and without the modules and settings of whoever runs it.</summary>
public static class ModuleRunspace
{
    private static readonly Lock Opening = new();

    /// <summary>Opens a runspace that finds modules in one folder only.</summary>
    /// <param name="host">Its host, with its cultures.</param>
    /// <param name="modules">The folder.</param>
    /// <param name="prepare">Adds to what the runspace has from its beginning.</param>
    public static Runspace Open(TerminalHost host, string modules, Action<InitialSessionState>? prepare = null)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        prepare?.Invoke(state);
        var runspace = RunspaceFactory.CreateRunspace(host, state);

        // One thread for all its scripts, which keeps the culture that is set on it.
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        lock (Opening)
        {
            // A runspace that opens adds the folders of this user and of this computer to those that the process has.
            runspace.Open();
            Environment.SetEnvironmentVariable("PSModulePath", modules);
        }

        SetCulture(runspace, host.CurrentCulture, host.CurrentUICulture);
        return runspace;
    }

    // The engine asks the host, but does not set the thread of the scripts to it.
    private static void SetCulture(Runspace runspace, CultureInfo culture, CultureInfo uiCulture)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript("[cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture = $args").AddArgument(culture).AddArgument(uiCulture);
        shell.Invoke();
    }
}
