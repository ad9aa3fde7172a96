using Microsoft.Playwright;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>One headless browser for all tests of a class: the Chromium, Chrome or Edge of this machine, driven by Playwright.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; if there is none, the test is skipped.</summary>
    internal IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, InstalledBrowser.WhyNot);
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (InstalledBrowser.Find() is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
