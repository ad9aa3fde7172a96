using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports.Tests;

public sealed partial class ReportPageTests
{
    [Fact]
    public void It_tells_the_figures_without_any_script()
    {
        var page = SampleReport.In("en-US", () => SampleReport.Page(SampleReport.Many(2000)));

        Assert.Contains("<dt>Applications</dt><dd>2,000</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Ended</dt><dd>1,000 <small>50.0%</small></dd>", page, StringComparison.Ordinal);
        Assert.Contains("3 (not documented)", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">not specified</th>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">others (199 values)</th>", page, StringComparison.Ordinal);
        Assert.Contains("Created on 2026-01-02 03:04 (+08:00) from 2,000 records by FeishuHire ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    public void It_holds_every_application(int count)
    {
        var applications = SampleReport.Many(count);

        var columns = Data(SampleReport.Page(applications));

        Assert.Equal(11, columns.GetArrayLength());
        Assert.All(columns.EnumerateArray(), column => Assert.Equal(count, column.GetProperty("values").GetArrayLength()));
        Assert.Equal(applications.Select(application => application.Id), columns[0].GetProperty("values").EnumerateArray().Select(id => id.GetString()));
        var titles = columns[2].GetProperty("words").EnumerateArray().Select(word => word.GetString()).ToList();
        Assert.Equal(
            applications.Select(application => application.JobTitle),
            columns[2].GetProperty("values").EnumerateArray().Select(word => titles[word.GetInt32()]));
    }

    [Fact]
    public void Fifty_thousand_applications_stay_a_page_that_can_be_sent() =>
        Assert.InRange(SampleReport.Page(SampleReport.Many(50_000)).Length, 1_000_000, 15_000_000);

    [Theory]
    [InlineData("en-US", "en", "Applications", "Sourced", "1,234")]
    [InlineData("zh-CN", "zh-CN", "投递数", "HR 寻访", "1,234")]
    [InlineData("zh-TW", "zh-CN", "投递数", "HR 寻访", "1,234")]
    [InlineData("de-DE", "en", "Applications", "Sourced", "1.234")]
    [InlineData("", "en", "Applications", "Sourced", "1,234")]
    public void It_speaks_the_language_of_the_user_interface(string culture, string language, string word, string value, string number)
    {
        var page = SampleReport.In(culture, () => SampleReport.Page(SampleReport.Many(1234)));

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">", page, StringComparison.Ordinal);
        Assert.Contains($"<dt>{word}</dt><dd>{number}</dd>", page, StringComparison.Ordinal);
        Assert.Contains($"<th scope=\"row\">{value}</th>", page, StringComparison.Ordinal);
        Assert.Contains("职位 1", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void Dates_and_drawings_are_the_same_under_every_calendar_and_number_format(string culture)
    {
        string[] Drawing(string page) => [.. Coordinates().Matches(page).Select(match => match.Value)];

        var page = SampleReport.In(culture, () => SampleReport.Page(SampleReport.Many(300)));

        Assert.Equal(Drawing(SampleReport.In("en-US", () => SampleReport.Page(SampleReport.Many(300)))), Drawing(page));
        Assert.Contains("2024-03-05", page, StringComparison.Ordinal);
        Assert.Contains("2026-01-02 03:04", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        ExternalApplication hostile = new()
        {
            Id = SampleReport.Hostile,
            TalentId = SampleReport.Hostile,
            JobTitle = SampleReport.Hostile,
            Stage = SampleReport.Hostile,
            ResumeSource = SampleReport.Hostile,
            TerminationType = SampleReport.Hostile,
            TerminationReason = SampleReport.Hostile,
        };

        var page = SampleReport.Page([hostile], SampleReport.Facts with { Title = SampleReport.Hostile });

        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.Equal(2, Regex.Count(page, "</script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', page);
        Assert.DoesNotContain('\u202e', page[..page.IndexOf("<script", StringComparison.Ordinal)]);
        Assert.Equal(SampleReport.Hostile, Data(page)[0].GetProperty("values")[0].GetString());
        Assert.Equal(SampleReport.Hostile, Data(page)[2].GetProperty("words")[0].GetString());
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\0b")]
    [InlineData("\u001b[2J\r\n\t")]
    [InlineData("😀👩‍💻")]
    public void No_text_breaks_the_page(string text)
    {
        var page = SampleReport.Page([new() { Id = text, JobTitle = text }], SampleReport.Facts with { Title = text });

        Assert.Equal(11, Data(page).GetArrayLength());
    }

    [Fact]
    public void It_loads_nothing()
    {
        var page = SampleReport.Page(SampleReport.Many(1000));

        Assert.DoesNotMatch(@"(?i)https?:|\bsrc\s*=|\bhref\s*=|@import|url\s*\(|<(link|iframe|object|embed|form|base)\b", page);
        Assert.DoesNotMatch(@"(?i)\son\w+\s*=\s*""|\sstyle\s*=|innerHTML|\beval\b", page);
    }

    [Fact]
    public void Its_policy_allows_its_own_script_and_style_and_nothing_else()
    {
        var page = SampleReport.Page(SampleReport.Many(1));

        var policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        var script = Regex.Match(page, @"<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var style = Regex.Match(page, @"<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(SecurityPolicy.For(script, style), policy);
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_data_is_said()
    {
        ExternalApplication[] applications = [SampleReport.Ended(TimeSpan.FromDays(-3)), SampleReport.Ended(null), new()];

        var page = SampleReport.In("en-US", () => SampleReport.Page(applications, SampleReport.Facts with { Unreadable = 1234 }));

        Assert.Contains("the end time is before the creation time (invalid data): 1.", page, StringComparison.Ordinal);
        Assert.Contains("the creation or end time is missing: 1.", page, StringComparison.Ordinal);
        Assert.Contains("Without a creation time: 1.", page, StringComparison.Ordinal);
        Assert.Contains("could not be read and are not in this report: 1,234.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(0.99, "59 min")]
    [InlineData(1.5, "1.5 h")]
    [InlineData(47.9, "47.9 h")]
    [InlineData(48, "2 days")]
    [InlineData(24 * 1234.5, "1,234.5 days")]
    public void Durations_are_as_exact_as_a_reader_needs_them(double hours, string text) =>
        Assert.Equal(text, SampleReport.In("en-US", () => DurationText.Of(TimeSpan.FromHours(hours))));

    private static JsonElement Data(string page) => JsonDocument.Parse(
        Regex.Match(page, "<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement;

    [GeneratedRegex("<(svg|rect|line)[^>]*>")]
    private static partial Regex Coordinates();
}
