using System.Net;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports.Tests;

/// <summary>The report of a period: what it is about, what it compares, and what it cannot know.</summary>
public sealed class PeriodPageTests
{
    private static readonly ReportPeriod October = new(new DateTime(2026, 10, 1), new DateTime(2026, 11, 1));

    [Fact]
    public void It_is_about_the_applications_of_the_period_and_says_which_time_counts()
    {
        var page = Page(
            At("2026-10-01T00:00"), At("2026-10-31T23:59"), At("2026-11-01T00:00"), At("2026-09-30T23:59"), At("2026-08-01T00:00"), At(null), At(null));

        Assert.Contains("<dt>Applications</dt><dd>2</dd><dd class=\"change\">+1 (+100.0%) from 1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Created from 2026-10-01 to 2026-10-31. Applications are counted by their creation time (CreateTime).", page, StringComparison.Ordinal);
        Assert.Contains("Compared with the previous period, from 2026-09-01 to 2026-09-30.", page, StringComparison.Ordinal);
        Assert.Contains("Created at other times and not in this report: 2.", page, StringComparison.Ordinal);
        Assert.Contains("Without a creation time and not in this report: 2.", page, StringComparison.Ordinal);
        Assert.Contains("from 7 records", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_has_its_change_and_one_that_is_gone_too()
    {
        var page = Page(
            At("2026-10-02", "一面"), At("2026-10-03", "一面"), At("2026-10-03", "二面"), At("2026-10-04", "终面"),
            At("2026-09-02", "一面"), At("2026-09-02", "二面"), At("2026-09-02", "笔试"), At("2026-09-02", "笔试"), At("2026-08-02", "笔试"));

        Assert.Equal(
            ["笔试: 0 0.0% −2 (−100.0%)", "一面: 2 50.0% +1 (+100.0%)", "二面: 1 25.0% 0", "终面: 1 25.0% +1"],
            Rows(page, "By stage"));
    }

    [Fact]
    public void Where_the_input_has_nothing_before_the_period_nothing_is_compared()
    {
        var page = Page(At("2026-10-02"), At("2026-11-02"));

        Assert.Contains("No comparison with the previous period (from 2026-09-01 to 2026-09-30)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"change\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Compared with", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_period_before_was_empty_nothing_is_divided_by_zero()
    {
        var page = Page(At("2026-10-02"), At("2026-08-02"));

        Assert.Contains("<dd class=\"change\">+1 from 0</dd>", page, StringComparison.Ordinal);
        Assert.Contains("The previous period (from 2026-09-01 to 2026-09-30) has no applications", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("∞|NaN", page);
    }

    [Theory]
    [InlineData("2026-09-01T00:00", false)]
    [InlineData("2026-09-01T00:01", true)]
    public void Where_the_input_may_begin_within_the_period_before_that_is_said(string first, bool isSaid)
    {
        var page = Page(At("2026-10-02"), At(first));

        Assert.Contains("<dd class=\"change\">no change from 1</dd>", page, StringComparison.Ordinal);
        Assert.Equal(isSaid, page.Contains("The earliest application in the input was created on 2026-09-01 00:01", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_beginning_there_is_a_period_and_no_comparison()
    {
        var page = Page(new ReportPeriod(null, October.Before), At("2026-10-02"), At("2025-10-02"), At("2026-11-02"));

        Assert.Contains("<dt>Applications</dt><dd>2</dd></div>", page, StringComparison.Ordinal);
        Assert.Contains("Created before 2026-11-01.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("previous period", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_without_applications_gives_a_report_of_zero() =>
        Assert.Contains("<dt>Applications</dt><dd>0</dd></div>", Page(), StringComparison.Ordinal);

    [Fact]
    public void A_period_of_months_is_shown_by_day_with_every_day_counted_once()
    {
        var days = Enumerable.Range(0, 31).Select(day => At(October.After!.Value.AddDays(day).ToString("s"))).ToArray();

        var page = Page([.. days, At("2026-10-04T23:59:59")]);

        Assert.Contains("By creation date", page, StringComparison.Ordinal);
        Assert.Equal(31, Regex.Count(page, @"<title>2026-10-\d\d: [12]</title>"));
        Assert.Matches("<th role=\"rowheader\" scope=\"row\">2026-09-28</th>\\s*(<td role=\"cell\" class=\"blank\"></td>\\s*){3}", page);
        Assert.Contains("data-label=\"Sun\">2</td><td role=\"cell\" class=\"sum\" data-label=\"Total\">5</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_one_is_shown_by_month() =>
        Assert.Contains("By creation month", Page(new ReportPeriod(new DateTime(2026, 8, 1), October.Before), At("2026-10-02")), StringComparison.Ordinal);

    [Fact]
    public void In_Chinese_it_says_the_same()
    {
        ExternalApplication[] applications = [At("2026-10-02"), At("2026-10-03"), At("2026-09-02")];

        var page = WebUtility.HtmlDecode(
            SampleReport.In("zh-CN", () => SampleReport.Page(applications, SampleReport.Facts with { Period = October })));

        Assert.Contains("创建时间：2026-10-01 至 2026-10-31。以投递的创建时间（CreateTime）为准。", page, StringComparison.Ordinal);
        Assert.Contains("<dd class=\"change\">上期 1，+1（+100.0%）</dd>", page, StringComparison.Ordinal);
        Assert.Contains("输入中最早的投递创建于 2026-09-02", page, StringComparison.Ordinal);
    }

    private static ExternalApplication At(string? created, string? stage = null) => new()
    {
        Id = "1",
        TalentId = "2",
        Stage = stage,
        CreateTime = created is null ? null : DateTime.Parse(created, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Page(params ExternalApplication[] applications) => Page(October, applications);

    private static string Page(ReportPeriod period, params ExternalApplication[] applications) => WebUtility.HtmlDecode(
        SampleReport.In("en-US", () => SampleReport.Page(applications, SampleReport.Facts with { Period = period })));

    /// <summary>The rows of a chart: label, count, share and change.</summary>
    private static IEnumerable<string> Rows(string page, string caption)
    {
        var table = Regex.Match(page, $"<caption class=\"unseen\">{caption}</caption>.*?</table>", RegexOptions.Singleline).Value;
        return Regex.Matches(table, "<tr class=\"[^\"]*\">(.*?)</tr>", RegexOptions.Singleline).Select(row => string.Join(
            " ",
            Regex.Matches(row.Groups[1].Value, "<th scope=\"row\">(?<text>.*?)</th>|<td(?: class=\"(?:part|change)\")?>(?<text>[^<]*)</td>")
                .Select((cell, index) => cell.Groups["text"].Value + (index == 0 ? ":" : ""))));
    }
}
