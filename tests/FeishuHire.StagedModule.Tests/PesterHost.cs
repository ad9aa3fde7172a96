using System.Diagnostics;
using System.Globalization;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The PowerShell that the Pester files run in: the <c>pwsh</c> on the path, each run in a process of its own.</summary>
internal static class PesterHost
{
    private const string HowToPester = "Install Pester with: pwsh -Command \"Install-Module Pester -MinimumVersion 5.5 -SkipPublisherCheck\"";
    private const string HowTo = $"Install PowerShell with: dotnet tool install --global PowerShell. {HowToPester}";

    private static readonly Version OldestPowerShell = new(7, 4);
    private static readonly Version OldestPester = new(5, 5);
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Task<string?>> Lack = new(FindLackAsync);

    /// <summary>Why the Pester files cannot be run here; <see langword="null"/> where they can.</summary>
    public static Task<string?> WhyNotAsync() => Lack.Value;

    /// <summary>Runs <c>pwsh</c>, and ends it with all that it started when the time is over.</summary>
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

        // A process that outlived the run, in spite of everything, would hold the output open.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromSeconds(10), CancellationToken.None));
        var text = string.Concat(new[] { output, errors }.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result));
        return (inTime ? process.ExitCode : null, text);
    }

    private static void Prepare(IDictionary<string, string?> environment)
    {
        // The credentials of whoever runs the tests are none of their business.
        foreach (var name in environment.Keys.Where(name => name.StartsWith("FEISHU_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        environment["LANG"] = "en_US.UTF-8";
        environment["NO_COLOR"] = "1";

        // Where the clock shows universal time, taking one for the other would go unnoticed.
        environment["TZ"] = "Asia/Shanghai";
        environment["FEISHUHIRE_TEST_MODULE"] = BuildFacts.Manifest;
        environment["FEISHUHIRE_TEST_SERVER"] = BuildFacts.SandboxServer;
    }

    private static async Task<string?> FindLackAsync()
    {
        var lack = await ProbeAsync();
        if (lack is not null)
        {
            // Once, where everybody sees it: of a skipped test the usual output gives the name only.
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

        // The versions of previews have a suffix.
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
