using FeishuHire.Shared;
using Microsoft.Playwright;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>WCAG 2.2 AA, as far as axe-core finds what breaks it. Without axe-core these are skipped.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Violations = """
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }).then(result =>
            result.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target).slice(0, 3).join(', ')}`))
        """;

    public static TheoryData<string, string, ColorScheme> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, ColorScheme>();
            foreach (var name in new[] { "one", "long", "month" })
            {
                pages.Add(name, "en-US", ColorScheme.Light);
                pages.Add(name, "zh-CN", ColorScheme.Dark);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task There_is_no_violation(string name, string language, ColorScheme colours)
    {
        await using var page = await OpenAsync(SamplePages.Of(name, language), colours);

        foreach (var (width, media) in new[] { (1280, Media.Screen), (390, Media.Screen), (703, Media.Print) })
        {
            await page.LayOutAsync(width, media);
            Assert.Empty(await page.EvaluateAsync<string[]>(Violations));
        }
    }

    [Fact]
    public async Task A_violation_would_be_found()
    {
        var html = SamplePages.Of("one", "en-US").Replace("<label for=\"search\">Search</label>", "", StringComparison.Ordinal)
            .Replace("placeholder=\"words in any column\"", "", StringComparison.Ordinal);
        await using var page = await OpenAsync(html, ColorScheme.Light);

        Assert.Contains("label: #search", await page.EvaluateAsync<string[]>(Violations));
    }

    // A narrow page lays the tables out as cards; to a screen reader they stay tables.
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_screen_reader_finds_tables_with_heads_and_cells(int width)
    {
        await using var page = await BrowserPage.OpenAsync(fixture.Browser, SamplePages.Of("month", "en-US"));

        await page.LayOutAsync(width);

        var tree = await page.TreeAsync(".records");
        Assert.Contains("columnheader \"Stage", tree, StringComparison.Ordinal);
        Assert.Matches("cell \"(Stage )?stage 0\"", tree);
        tree = await page.TreeAsync(".heat");
        Assert.Contains("columnheader \"Total\"", tree, StringComparison.Ordinal);
        Assert.Contains("rowheader \"2024-04-01\"", tree, StringComparison.Ordinal);
    }

    private async Task<BrowserPage> OpenAsync(string html, ColorScheme colours)
    {
        var axe = BuildFact.Of("AxeCore");
        Assert.SkipUnless(File.Exists(axe), "There is no axe-core here: run npm ci in tests/FeishuHire.Reports.Tests/Browser.");
        var page = await BrowserPage.OpenAsync(fixture.Browser, html, colours: colours);
        await page.EvaluateAsync<bool>(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken) + "\n;true");
        return page;
    }
}
