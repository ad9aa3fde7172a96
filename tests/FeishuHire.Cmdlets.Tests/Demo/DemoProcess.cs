using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using FeishuHire.Shared;

namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>The demo in a separate process, with redirected streams.</summary>
internal sealed partial class DemoProcess : IDisposable
{
    private const int Interrupt = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly string Demo = Path.GetFullPath(BuildFact.Of("Demo"));

    private readonly Process _process;

    private DemoProcess(Process process) => _process = process;

    public static DemoProcess Start(string[] arguments, string? language = null)
    {
        var start = new ProcessStartInfo("dotnet", [Demo, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LANG"] = language ?? "en_US.UTF-8";
        start.Environment.Remove("LC_ALL");
        return new DemoProcess(System.Diagnostics.Process.Start(start)!);
    }

    /// <summary>Runs a script to its end; by default the main job.</summary>
    public static async Task<DemoResult> RunAsync(string? script = null, string input = "", string? language = null)
    {
        using var demo = Start(script is null ? [] : [script], language);
        await demo._process.StandardInput.WriteAsync(input);
        return await demo.WaitAsync();
    }

    /// <summary>Waits for the first line of the demo's output.</summary>
    public Task<string?> ReadLineAsync() =>
        _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);

    /// <summary>Sends the signal of Ctrl+C. On Windows, it cannot be sent to another process.</summary>
    public void PressCtrlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    /// <summary>Closes the input and waits for the demo to end.</summary>
    public async Task<DemoResult> WaitAsync()
    {
        _process.StandardInput.Close();
        var output = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        return new DemoResult(_process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
