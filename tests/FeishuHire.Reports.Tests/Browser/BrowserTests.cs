using Microsoft.Playwright;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>The report in a real browser. Where there is none, these are reported as skipped.</summary>
public sealed class BrowserTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Rows = "document.querySelectorAll('.records tbody tr').length";

    [Theory]
    [InlineData(0, 0, "No applications.")]
    [InlineData(1, 1, "1 to 1 of 1")]
    [InlineData(250, 100, "1 to 100 of 250")]
    [InlineData(50_000, 100, "1 to 100 of 50,000")]
    public async Task It_opens_without_a_complaint_and_asks_nobody(int count, int rows, string status)
    {
        await using var page = await OpenAsync(SampleReport.Many(count));

        Assert.Equal(rows, await page.EvaluateAsync<int>(Rows));
        Assert.Equal(status, await page.StatusAsync());
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        ExternalApplication hostile = new()
        {
            Id = SampleReport.Hostile,
            JobTitle = SampleReport.Hostile,
            Stage = SampleReport.Hostile,
            TerminationReason = SampleReport.Hostile,
        };

        await using var page = await OpenAsync([hostile], title: SampleReport.Hostile);

        Assert.Equal([SampleReport.Hostile], await page.ColumnAsync(0));
        Assert.Equal([SampleReport.Hostile], await page.ColumnAsync(2));
        Assert.Contains("</script><script>", await page.EvaluateAsync<string>("document.querySelector('h1').textContent"), StringComparison.Ordinal);
        Assert.Contains("<img src=x", await page.EvaluateAsync<string>("document.querySelector('.bars th[scope=row]').textContent"), StringComparison.Ordinal);
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.injected"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.images.length"));
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
    }

    // What the escaping keeps out, the policy would stop once more. It also shows that a complaint would be heard.
    [Fact]
    public async Task What_got_into_the_page_all_the_same_does_not_run()
    {
        const string Injected = "<main><script>window.injected = 1</script><img src=\"missing.png\" onerror=\"window.injected = 2\"><p style=\"color: red\">";
        var html = English([]).Replace("<main>", Injected, StringComparison.Ordinal);

        await using var page = await BrowserPage.OpenAsync(fixture.Browser, html);

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.injected"));
        Assert.Contains(page.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_narrows_the_table()
    {
        var applications = SampleReport.Many(250);
        applications[7].JobTitle = "Ärztin <b>";
        await using var page = await OpenAsync(applications);

        await page.SearchAsync("ÄRZTIN <B>");
        Assert.Equal([applications[7].Id!], await page.ColumnAsync(0));
        Assert.Equal("1 to 1 of 1", await page.StatusAsync());

        await page.SearchAsync("reason  stage");
        Assert.Equal("1 to 100 of 125", await page.StatusAsync());

        await page.SearchAsync("nobody has this");
        Assert.Equal("No applications.", await page.StatusAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(Rows));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_click_on_a_heading_sorts_and_another_one_turns_it_round()
    {
        await using var page = await OpenAsync(
        [
            new() { Id = "1", JobTitle = "职位 10", CreateTime = new DateTime(2024, 5, 1, 10, 0, 0) },
            new() { Id = "2", JobTitle = null, CreateTime = null },
            new() { Id = "3", JobTitle = "职位 9", CreateTime = new DateTime(1999, 12, 31, 23, 59, 0) },
        ]);

        await page.ClickAsync(".records th:nth-child(3) button");
        Assert.Equal(["3", "1", "2"], await page.ColumnAsync(0));
        Assert.Equal("ascending", await page.EvaluateAsync<string>("document.querySelector('.records th:nth-child(3)').getAttribute('aria-sort')"));

        await page.ClickAsync(".records th:nth-child(3) button");
        Assert.Equal(["1", "3", "2"], await page.ColumnAsync(0));

        await page.ClickAsync(".records th:nth-child(8) button");
        Assert.Equal(["1999-12-31 23:59", "2024-05-01 10:00", ""], await page.ColumnAsync(7));
        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('[aria-sort]').length"));
    }

    [Fact]
    public async Task Pages_are_turned()
    {
        var applications = SampleReport.Many(250);
        await using var page = await OpenAsync(applications);

        await page.ClickAsync("[data-page=next]");
        Assert.Equal("101 to 200 of 250", await page.StatusAsync());
        await page.ClickAsync("[data-page=last]");
        Assert.Equal("201 to 250 of 250", await page.StatusAsync());
        Assert.Equal(applications[^1].Id, (await page.ColumnAsync(0))[^1]);
        Assert.Equal("true", await page.EvaluateAsync<string>("document.querySelector('[data-page=next]').getAttribute('aria-disabled')"));
        await page.ClickAsync("[data-page=previous]");
        await page.ClickAsync("[data-page=first]");
        Assert.Equal("1 to 100 of 250", await page.StatusAsync());
    }

    [Fact]
    public async Task Without_script_the_figures_are_there_and_the_table_is_said_to_be_missing()
    {
        await using var page = await BrowserPage.OpenAsync(fixture.Browser, English(SampleReport.Many(250)), script: false);

        var text = await page.EvaluateAsync<string>("document.body.innerText");

        Assert.Contains("250", text, StringComparison.Ordinal);
        Assert.Contains("JavaScript is turned off", text, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.bars rect').getBoundingClientRect().width > 10"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelector('.records').getBoundingClientRect().height"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task It_follows_the_reader_into_the_dark(ColorScheme colours, bool dark)
    {
        await using var page = await BrowserPage.OpenAsync(fixture.Browser, English(SampleReport.Many(1)), colours: colours);

        var red = await page.EvaluateAsync<int>("parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");

        Assert.Equal(dark, red < 128);
    }

    [Fact]
    public async Task In_Chinese_it_is_Chinese()
    {
        var html = SampleReport.In("zh-CN", () => SampleReport.Page(SampleReport.Many(250)));

        await using var page = await BrowserPage.OpenAsync(fixture.Browser, html);

        Assert.Equal("第 1 至 100 条，共 250 条", await page.StatusAsync());
        Assert.StartsWith("职位", (await page.ColumnAsync(2))[0], StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    private static string English(IReadOnlyList<ExternalApplication> applications, string? title = null) =>
        SampleReport.In("en-US", () => SampleReport.Page(applications, SampleReport.Facts with { Title = title }));

    private Task<BrowserPage> OpenAsync(IReadOnlyList<ExternalApplication> applications, string? title = null) =>
        BrowserPage.OpenAsync(fixture.Browser, English(applications, title));
}
