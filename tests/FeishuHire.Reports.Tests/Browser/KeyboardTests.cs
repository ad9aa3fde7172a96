namespace FeishuHire.Reports.Tests.Browser;

/// <summary>The report without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Focused = "document.activeElement.id || document.activeElement.dataset.page || document.activeElement.textContent";
    private const string IsVisible = "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(document.activeElement))";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Tab_goes_to_everything_that_can_be_used_and_one_sees_where_it_is(int width)
    {
        await using var page = await OpenAsync(width);
        string[] expected =
        [
            "search", "first", "previous", "next", "last",
            "Id", "Talent", "Job", "Recruitment", "Stage", "Source", "Delivery", "Created", "Ended", "Termination", "Reason",
        ];

        var focused = new List<string>();
        foreach (var _ in expected)
        {
            await page.PressAsync("Tab");
            focused.Add(await page.EvaluateAsync<string>(Focused));
            Assert.True(await page.EvaluateAsync<bool>(IsVisible), focused[^1]);
        }

        Assert.Equal(expected, focused);
    }

    [Fact]
    public async Task The_focus_stays_on_what_was_used()
    {
        await using var page = await OpenAsync(1280);

        await TabToAsync(page, "next");
        await page.PressAsync("Enter");
        await page.PressAsync("Space");
        await page.PressAsync("Enter");
        Assert.Equal("201 to 250 of 250", await page.StatusAsync());
        Assert.Equal("next", await page.EvaluateAsync<string>(Focused));

        await TabToAsync(page, "Stage");
        await page.PressAsync("Enter");
        Assert.Equal("Stage", await page.EvaluateAsync<string>(Focused));
        Assert.Equal("ascending", await page.EvaluateAsync<string>("document.activeElement.closest('th').getAttribute('aria-sort')"));
        Assert.Equal("1 to 100 of 250", await page.StatusAsync());
    }

    private static async Task TabToAsync(BrowserPage page, string name)
    {
        for (var tabs = 0; await page.EvaluateAsync<string>(Focused) != name; tabs++)
        {
            Assert.True(tabs < 50, $"Tab does not come to {name}.");
            await page.PressAsync("Tab");
        }
    }

    private async Task<BrowserPage> OpenAsync(int width)
    {
        var page = await BrowserPage.OpenAsync(fixture.Browser, SampleReport.In("en-US", () => SampleReport.Page(SampleReport.Many(250))));
        await page.LayOutAsync(width);
        return page;
    }
}
