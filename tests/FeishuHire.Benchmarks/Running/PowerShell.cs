using System.ComponentModel;

namespace FeishuHire.Benchmarks.Running;

/// <summary>A PowerShell on this computer.</summary>
/// <param name="Executable">The executable.</param>
/// <param name="Version">Its version.</param>
internal sealed record PowerShell(string Executable, string Version)
{
    private static readonly string[] Plainly = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass"];

    /// <summary>Finds <c>pwsh</c> on the path.</summary>
    public static async Task<PowerShell?> FindAsync()
    {
        const string Name = "pwsh";
        try
        {
            var (output, _) = await ChildProcess.RunAsync(Name, [.. Plainly, "-Command", "[string]$PSVersionTable.PSVersion"]);
            return new PowerShell(Name, output.Trim());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs a command line.</summary>
    public Task<(string Output, TimeSpan Wall)> RunCommandAsync(string command) => ChildProcess.RunAsync(Executable, [.. Plainly, "-Command", command]);

    /// <summary>Runs a script in the folder <c>Scripts</c>.</summary>
    public Task<(string Output, TimeSpan Wall)> RunAsync(string script, params IEnumerable<string> parameters) =>
        ChildProcess.RunAsync(Executable, Arguments(script, parameters));

    /// <summary>Runs a script that reports its CPU time and allocations.</summary>
    public Task<ResourceUsage> MeasureAsync(string script, params IEnumerable<string> parameters) =>
        ChildProcess.MeasureAsync(Executable, Arguments(script, parameters));

    private static string[] Arguments(string script, IEnumerable<string> parameters) =>
        [.. Plainly, "-File", Path.Combine(AppContext.BaseDirectory, "Scripts", script + ".ps1"), .. parameters];
}
