namespace FeishuHire.Reports.Tests.Browser;

/// <summary>One browser for all tests of a class.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private BrowserProcess? _process;

    /// <summary>The browser; where there is none the test is reported as skipped.</summary>
    internal BrowserProcess Browser
    {
        get
        {
            Assert.SkipWhen(_process is null, InstalledBrowser.WhyNot);
            return _process!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (InstalledBrowser.Find() is { } path)
        {
            _process = await BrowserProcess.StartAsync(path);
        }
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
