using Microsoft.Playwright;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>Nothing is cut, on whatever screen and on paper.</summary>
public sealed class LayoutTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    /// <summary>What ends outside of the page, or has more in it than it shows. What is hidden from the eye on purpose is clipped.</summary>
    private const string Cut = """
        (() => {
            const isClipped = element => element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
            const isCut = element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.right > document.documentElement.clientWidth + 0.5
                    || element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
            };
            return [...document.querySelectorAll('body *:not(script)')]
                .filter(element => !isClipped(element) && isCut(element))
                .map(element => `${element.tagName} ${element.className.baseVal ?? element.className}: ${element.textContent.trim().slice(0, 40)}`);
        })()
        """;

    /// <summary>A4 without its margins, in pixels.</summary>
    private const int Paper = 703;

    private static readonly int[] Widths = [1280, 1024, 390, 320];

    public static MatrixTheoryData<string, string> Pages => new(SamplePages.Names, SamplePages.Languages);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_cut(string name, string language)
    {
        await using var page = await BrowserPage.OpenAsync(fixture.Browser, SamplePages.Of(name, language));

        foreach (var width in Widths)
        {
            await page.LayOutAsync(width);
            Assert.Empty(await page.EvaluateAsync<string[]>(Cut));
        }

        await page.LayOutAsync(Paper, Media.Print);
        Assert.Empty(await page.EvaluateAsync<string[]>(Cut));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_phone_shows_each_application_as_a_card_that_names_its_columns()
    {
        await using var page = await BrowserPage.OpenAsync(fixture.Browser, SamplePages.Of("one", "en-US"));

        await page.LayOutAsync(390);

        Assert.Equal("Job", await page.EvaluateAsync<string>($"{Cell(3)}.dataset.label"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>($"getComputedStyle({Cell(3)}, '::before').content"));
        Assert.Equal(
            await page.EvaluateAsync<float>($"{Cell(1)}.getBoundingClientRect().top"), await page.EvaluateAsync<float>($"{Cell(2)}.getBoundingClientRect().top"));

        static string Cell(int column) => $"document.querySelector('.records td:nth-child({column})')";
    }

    [Theory]
    [InlineData(250, 250, "1 to 250 of 250")]
    [InlineData(1001, 100, "1 to 100 of 1,001")]
    public async Task Paper_gets_the_whole_table_unless_that_is_a_book_and_says_which_part_it_is(int count, int rows, string status)
    {
        const string Rows = "document.querySelectorAll('.records tbody tr').length";
        await using var page = await BrowserPage.OpenAsync(
            fixture.Browser, SampleReport.In("en-US", () => SampleReport.Page(SampleReport.Many(count))));

        await page.EvaluateAsync<bool>(
            $"window.addEventListener('beforeprint', () => {{ window.printed = [{Rows}, document.getElementById('status').textContent]; }}) ?? true");
        Assert.NotEmpty(await page.PrintAsync());

        Assert.Equal(rows, await page.EvaluateAsync<int>("window.printed[0]"));
        Assert.Equal(status, await page.EvaluateAsync<string>("window.printed[1]"));
        Assert.Equal(100, await page.EvaluateAsync<int>(Rows));
    }
}
