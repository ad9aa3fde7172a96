using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace FeishuHire.Demo.Hosting;

/// <summary>Opens runspaces of PowerShell's engine, without <c>pwsh</c> and without the user's modules and settings.</summary>
public static class ModuleRunspace
{
    private static readonly Lock Opening = new();

    /// <summary>Opens a runspace that finds modules in one folder only.</summary>
    /// <param name="host">The host, which determines the cultures.</param>
    /// <param name="modules">The folder.</param>
    /// <param name="prepare">Changes the initial state of the runspace.</param>
    public static Runspace Open(TerminalHost host, string modules, Action<InitialSessionState>? prepare = null)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        prepare?.Invoke(state);
        var runspace = RunspaceFactory.CreateRunspace(host, state);

        // A single thread for all scripts keeps the culture that is set on it.
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        lock (Opening)
        {
            // Opening a runspace adds the module folders of the user and of the computer to the variable.
            runspace.Open();
            Environment.SetEnvironmentVariable("PSModulePath", modules);
        }

        SetCulture(runspace, host.CurrentCulture, host.CurrentUICulture);
        return runspace;
    }

    // The engine reads the host's culture, but does not set it on the thread that runs the scripts.
    private static void SetCulture(Runspace runspace, CultureInfo culture, CultureInfo uiCulture)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript("[cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture = $args").AddArgument(culture).AddArgument(uiCulture);
        shell.Invoke();
    }
}
