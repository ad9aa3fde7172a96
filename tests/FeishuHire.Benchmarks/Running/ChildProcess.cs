using System.Diagnostics;
using System.Text.Json;

namespace FeishuHire.Benchmarks.Running;

/// <summary>A process that does measured work and reports the result as JSON in its last line of output.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Runs this program as a child: see <see cref="Children.Child"/>.</summary>
    public static Task<(string Output, TimeSpan Wall)> RunOwnAsync(string kind, Workload workload) => RunAsync("dotnet", OwnArguments(kind, workload));

    /// <summary>Runs this program as a child that reports its CPU time and allocations.</summary>
    public static Task<ResourceUsage> MeasureOwnAsync(string kind, Workload workload) => MeasureAsync("dotnet", OwnArguments(kind, workload));

    /// <summary>Runs a program that reports its CPU time and allocations.</summary>
    public static async Task<ResourceUsage> MeasureAsync(string file, params IEnumerable<string> arguments)
    {
        var (output, wall) = await RunAsync(file, arguments);
        return Read<ResourceUsage>(output) with { WallMs = wall.TotalMilliseconds };
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed or did not end.</exception>
    public static async Task<(string Output, TimeSpan Wall)> RunAsync(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        Prepare(start.Environment);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var over = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        var wall = watch.Elapsed;
        return process is { HasExited: true, ExitCode: 0 }
            ? (await output, wall)
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed or did not end:\n{await output}{await errors}");
    }

    /// <summary>The last line of a child's output.</summary>
    public static T Read<T>(string output) =>
        JsonSerializer.Deserialize<T>(output.TrimEnd().Split('\n')[^1], JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException($"A child told nothing:\n{output}");

    private static string[] OwnArguments(string kind, Workload workload) =>
        [typeof(ChildProcess).Assembly.Location, "child", kind, .. workload.ToArguments()];

    private static void Prepare(IDictionary<string, string?> environment)
    {
        // A child must not use the credentials of the user.
        foreach (var name in environment.Keys.Where(name => name.StartsWith("FEISHU_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        environment["NO_COLOR"] = "1";
        environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        environment["POWERSHELL_UPDATECHECK"] = "Off";
    }
}
