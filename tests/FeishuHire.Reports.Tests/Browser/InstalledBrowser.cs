namespace FeishuHire.Reports.Tests.Browser;

/// <summary>The Chromium, Chrome or Edge of this machine: what <c>CHROME_PATH</c> names, what is on the path, what is where it is installed.</summary>
internal static class InstalledBrowser
{
    public const string WhyNot = "There is no Chromium, Chrome or Edge here: neither CHROME_PATH nor the path names one.";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
            .Select(Environment.GetEnvironmentVariable)
            .OfType<string>()
            .SelectMany(folder => new[]
            {
                Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"),
                Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
            }),
    ];

    public static string? Find() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named : OnThePath().Concat(Places).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnThePath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
