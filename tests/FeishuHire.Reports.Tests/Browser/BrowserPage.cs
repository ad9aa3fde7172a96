using System.Text.Json;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>A report in the browser, with all that the browser tells of it.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly DevTools _tools;
    private readonly string _path;
    private readonly string _url;

    private BrowserPage(DevTools tools, string html)
    {
        _tools = tools;
        _path = Path.Combine(Path.GetTempPath(), $"FeishuHire.Report.{Guid.NewGuid():N}.html");
        _url = new Uri(_path).AbsoluteUri;
        File.WriteAllText(_path, html);
    }

    /// <summary>What a reader of the console would see: errors, warnings, violations of the policy, and scripts that put up a dialog.</summary>
    public IEnumerable<string> Complaints => _tools.Events
        .Where(entry => entry.Name is "Log.entryAdded" or "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Page.javascriptDialogOpening")
        .Select(entry => entry.Parameters.ToString());

    /// <summary>The addresses that were asked for, but for the page itself.</summary>
    public IEnumerable<string> Requests => _tools.Events
        .Where(entry => entry.Name == "Network.requestWillBeSent")
        .Select(entry => entry.Parameters.GetProperty("request").GetProperty("url").GetString()!)
        .Where(url => url != _url);

    public static async Task<BrowserPage> OpenAsync(BrowserProcess browser, string html, bool script = true, string colours = "light")
    {
        var page = new BrowserPage(await DevTools.OpenPageAsync(browser.Address), html);
        foreach (var domain in new[] { "Page", "Network", "Log", "Runtime" })
        {
            await page._tools.SendAsync($"{domain}.enable");
        }

        await page._tools.SendAsync("Emulation.setScriptExecutionDisabled", new { value = !script });
        object[] features = [new { name = "prefers-color-scheme", value = colours }];
        await page._tools.SendAsync("Emulation.setEmulatedMedia", new { media = "", features });
        await page._tools.NavigateAsync(page._url);
        return page;
    }

    /// <summary>The value of a JavaScript expression in the page.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await _tools.SendAsync("Runtime.evaluate", new { expression, returnByValue = true });
        Assert.False(answer.TryGetProperty("exceptionDetails", out var details), $"{expression}: {details}");
        return answer.GetProperty("result").GetProperty("value").Deserialize<T>()!;
    }

    /// <summary>The text of a cell of each row that is shown.</summary>
    public Task<string[]> ColumnAsync(int column) =>
        EvaluateAsync<string[]>($"[...document.querySelectorAll('.records tbody tr')].map(row => row.cells[{column}].textContent)");

    public Task<string> StatusAsync() => EvaluateAsync<string>("document.getElementById('status').textContent");

    /// <summary>Types into the search box.</summary>
    public async Task SearchAsync(string text)
    {
        await EvaluateAsync<bool>("document.getElementById('search').focus(), document.getElementById('search').select(), true");
        await _tools.SendAsync("Input.insertText", new { text });
    }

    /// <summary>Clicks what a selector finds first.</summary>
    public Task ClickAsync(string selector) => EvaluateAsync<bool>($"document.querySelector({JsonSerializer.Serialize(selector)}).click(), true");

    public async ValueTask DisposeAsync()
    {
        await _tools.SendAsync("Page.close");
        await _tools.DisposeAsync();
        File.Delete(_path);
    }
}
