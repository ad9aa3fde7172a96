using System.Diagnostics;
using System.Globalization;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The PowerShell that runs the Pester files: the <c>pwsh</c> on the path, in a separate process for each run.</summary>
internal static class PesterHost
{
    private const string HowToPester = "Install Pester with: pwsh -Command \"Install-Module Pester -MinimumVersion 5.5 -SkipPublisherCheck\"";
    private const string HowTo = $"Install PowerShell with: dotnet tool install --global PowerShell. {HowToPester}";

    private static readonly Version OldestPowerShell = new(7, 4);
    private static readonly Version OldestPester = new(5, 5);
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Task<string?>> Lack = new(FindLackAsync);

    /// <summary>Why the Pester files cannot be run; <see langword="null"/> if they can.</summary>
    public static Task<string?> WhyNotAsync() => Lack.Value;

    /// <summary>Runs <c>pwsh</c>, and ends it with its child processes after a timeout.</summary>
    public static async Task<(int? ExitCode, string Output)> RunAsync(
        TimeSpan limit, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start.Environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(limit);
        var inTime = true;
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            inTime = false;
            process.Kill(entireProcessTree: true);
        }

        // A process that is still running would keep the output open.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromSeconds(10), CancellationToken.None));
        var text = string.Concat(new[] { output, errors }.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result));
        return (inTime ? process.ExitCode : null, text);
    }

    private static void Prepare(IDictionary<string, string?> environment)
    {
        // The tests must not use the credentials of the user.
        foreach (var name in environment.Keys.Where(name => name.StartsWith("FEISHU_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        environment["LANG"] = "en_US.UTF-8";
        environment["NO_COLOR"] = "1";

        // In UTC, tests would not notice if local time and UTC are mixed up.
        environment["TZ"] = "Asia/Shanghai";
        environment["FEISHUHIRE_TEST_MODULE"] = BuildFacts.Manifest;
        environment["FEISHUHIRE_TEST_SERVER"] = BuildFacts.SandboxServer;
    }

    private static async Task<string?> FindLackAsync()
    {
        var lack = await ProbeAsync();
        if (lack is not null)
        {
            // Writes the reason once, since the usual output of a skipped test contains only its name.
            TestContext.Current.SendDiagnosticMessage($"The tests that need PowerShell are skipped. {lack}");
        }

        return lack;
    }

    private static async Task<string?> ProbeAsync()
    {
        const string Probe =
            "$pester = Get-Module -Name Pester -ListAvailable | Sort-Object -Property Version -Bottom 1; " +
            "'{0}|{1}' -f $PSVersionTable.PSVersion, $pester.Version";
        string output;
        try
        {
            (_, output) = await RunAsync(ProbeLimit, ["-Command", Probe], TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"There is no pwsh on the path. {HowTo}";
        }

        // Preview versions have a suffix.
        var versions = output.Trim().Split('|').Select(text => Version.TryParse(text.Split('-')[0], out var version) ? version : null).ToList();
        return versions switch
        {
            [null, ..] or [] or [_] => string.Create(CultureInfo.InvariantCulture, $"The pwsh on the path does not tell its version: {output}"),
            [var powerShell, ..] when powerShell < OldestPowerShell => $"The pwsh on the path is {powerShell}; it takes {OldestPowerShell} or newer. {HowTo}",
            [_, null] => $"The pwsh on the path has no Pester. {HowToPester}",
            [_, var pester] when pester < OldestPester => $"The newest Pester of the pwsh on the path is {pester}; it takes {OldestPester} or newer. {HowToPester}",
            _ => null,
        };
    }
}
