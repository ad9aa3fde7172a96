using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>A report in the browser, with everything that the browser reports about it.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"FeishuHire.Report.{Guid.NewGuid():N}.html");

    private BrowserPage(IBrowserContext context, IPage page)
    {
        (_context, _page) = (context, page);
        page.Console += (_, message) => _complaints.Enqueue(message.Text);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue(dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    /// <summary>What a reader of the console would see: messages, uncaught errors, violations of the policy, and dialogs.</summary>
    public IEnumerable<string> Complaints => _complaints;

    /// <summary>The addresses that were requested, except that of the page itself.</summary>
    public IEnumerable<string> Requests => _requests.Where(url => url != Address);

    private string Address => new Uri(_path).AbsoluteUri;

    public static async Task<BrowserPage> OpenAsync(IBrowser browser, string html, bool script = true, ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = script, ColorScheme = colours });
        var page = new BrowserPage(context, await context.NewPageAsync());
        await File.WriteAllTextAsync(page._path, html);
        await page._page.GotoAsync(page.Address);
        return page;
    }

    /// <summary>The value of a JavaScript expression in the page.</summary>
    public Task<T> EvaluateAsync<T>(string expression) => _page.EvaluateAsync<T>(expression);

    /// <summary>Gives the page another width and media, so that it lays itself out again.</summary>
    public async Task LayOutAsync(int width, Media media = Media.Screen)
    {
        await _page.SetViewportSizeAsync(width, 900);
        await _page.EmulateMediaAsync(new() { Media = media });
    }

    /// <summary>Presses a key, as on the keyboard.</summary>
    public Task PressAsync(string key) => _page.Keyboard.PressAsync(key);

    /// <summary>Prints the page into a PDF.</summary>
    public Task<byte[]> PrintAsync() => _page.PdfAsync(new() { PreferCSSPageSize = true });

    /// <summary>The text of a cell of each row that is shown.</summary>
    public Task<string[]> ColumnAsync(int column) =>
        EvaluateAsync<string[]>($"[...document.querySelectorAll('.records tbody tr')].map(row => row.cells[{column}].textContent)");

    /// <summary>What a screen reader gets of the first element that a selector finds.</summary>
    public Task<string> TreeAsync(string selector) => _page.Locator(selector).First.AriaSnapshotAsync();

    public Task<string?> StatusAsync() => _page.Locator("#status").TextContentAsync();

    /// <summary>Types into the search box.</summary>
    public Task SearchAsync(string text) => _page.Locator("#search").FillAsync(text);

    /// <summary>Clicks what a selector finds first.</summary>
    public Task ClickAsync(string selector) => _page.Locator(selector).First.ClickAsync();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_path);
    }
}
