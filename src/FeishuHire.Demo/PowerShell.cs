using System.Diagnostics;

namespace FeishuHire.Demo;

/// <summary>A PowerShell on this computer.</summary>
/// <param name="path">Its executable.</param>
internal sealed class PowerShell(string path)
{
    /// <summary>Looks for <c>pwsh</c> on the PATH.</summary>
    public static PowerShell? Find()
    {
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } found ? new PowerShell(found) : null;
    }

    /// <summary>Runs a script with named arguments, on this console, and gives its exit code.</summary>
    public async Task<int> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(path, ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", script, .. arguments]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
