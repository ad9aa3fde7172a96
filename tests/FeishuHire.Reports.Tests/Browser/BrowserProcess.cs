using System.Diagnostics;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>A headless browser of the Chromium family, in a profile of its own, that listens to its DevTools protocol.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("FeishuHire.Browser.");
    private readonly Process _process;

    private BrowserProcess(string path)
    {
        // Without the sandbox where root runs it, since there it would not start with one.
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            "--remote-debugging-port=0", $"--user-data-dir={_profile.FullName}",
            .. OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            "about:blank",
        ];
        _process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Where the DevTools protocol is spoken.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    public static async Task<BrowserProcess> StartAsync(string path)
    {
        var browser = new BrowserProcess(path);
        try
        {
            await browser.FindAddressAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child that is still ending holds a file: the temporary folder is cleared by its owner.
        }
    }

    private async Task FindAddressAsync()
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                found.TrySetException(new InvalidOperationException($"The browser ended before it listened.\n{string.Join('\n', said)}"));
            }
            else if (line.Data.StartsWith(Announcement, StringComparison.Ordinal))
            {
                found.TrySetResult(line.Data[Announcement.Length..]);
            }
            else
            {
                said.Add(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Address = new Uri(await found.Task.WaitAsync(StartLimit, CancellationToken.None));
    }
}
