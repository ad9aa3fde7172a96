using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.GetFeishuTalent;

/// <summary>The times of a filter have the same meaning in every culture, or are refused.</summary>
public sealed class TimeTests : CmdletTest
{
    private const string Talents = "talents";

    public static TheoryData<string> Cultures => ["en-US", "en-GB", "de-DE", "zh-CN", "th-TH", "fa-IR", "ar-SA"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_time_that_is_certain_is_the_same_everywhere(string culture)
    {
        var time = new DateTimeOffset(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Local));
        await using var shell = await OpenAsync(culture);
        string[] certain =
        [
            "'2026-01-02'", "2026-01-02", "'2026-01-02 00:00'", "'2026-01-02T00:00:00.000'", "'2026/1/2'", "$args[0]", "$args[1]", "$args[2]",
            "$args[2].ToString()", "$args[0].ToString('o')", "$args[1].ToString('o')", "$args[1].ToOffset([timespan]::FromHours(-7))",
        ];

        foreach (var value in certain)
        {
            await shell.InvokeAsync(
                $"Get-FeishuTalent -UpdatedAfter {value} -UpdatedBefore {value} -PageSize 1 -WarningAction Ignore",
                time.LocalDateTime, time, time.ToUnixTimeMilliseconds());
        }

        var expected = Enumerable.Repeat(time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), certain.Length).ToList();
        Assert.Equal(expected, Server.Queried("update_start_time", Talents));
        Assert.Equal(expected, Server.Queried("update_end_time", Talents));
    }

    [Theory]
    [InlineData("en-US", "1/2/2026", 2)]
    [InlineData("en-GB", "31/1/2026", 31)]
    [InlineData("de-DE", "31.01.2026", 31)]
    [InlineData("th-TH", "31/1/2569", 31)]
    [InlineData("fa-IR", "1404/10/12", 2)]
    public async Task Text_of_the_culture_is_taken_where_it_cannot_mean_another_time(string culture, string text, int day)
    {
        await using var shell = await OpenAsync(culture);

        (await shell.InvokeAsync($"Get-FeishuTalent -UpdatedAfter '{text}' -PageSize 1 -WarningAction Ignore")).WithoutErrors();

        var time = new DateTimeOffset(new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Local));
        Assert.Equal([time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)], Server.Queried("update_start_time", Talents));
    }

    [Theory]
    [InlineData("en-GB", "'1/2/2026'")]
    [InlineData("de-DE", "'1/2/2026'")]
    [InlineData("zh-CN", "'1/2/2026'")]
    [InlineData("th-TH", "'1/2/2026'")]
    [InlineData("fa-IR", "'1/2/2026'")]
    [InlineData("en-US", "'31/1/2026'")]
    [InlineData("en-US", "'9:57'")]
    [InlineData("en-US", "'soon'")]
    [InlineData("en-US", "''")]
    [InlineData("en-US", "1767283200")]
    [InlineData("en-US", "20260102")]
    public async Task What_can_mean_another_time_is_refused_without_asking(string culture, string value)
    {
        await using var shell = await OpenAsync(culture);

        foreach (var parameter in new[] { "UpdatedAfter", "UpdatedBefore" })
        {
            var error = (await shell.InvokeAsync($"Get-FeishuTalent -{parameter} {value}")).Thrown;
            Assert.Equal("ParameterArgumentTransformationError,FeishuHire.Commands.GetFeishuTalentCommand", error?.FullyQualifiedErrorId);
            Assert.Contains($"'{value.Trim('\'')}' is not a time, or means different times", error!.ToString(), StringComparison.Ordinal);
            Assert.Contains("ISO 8601", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(Server.RequestsTo(Talents));
    }

    [Fact]
    public async Task The_refusal_is_in_the_language_of_the_user()
    {
        await using var shell = await OpenAsync("zh-CN", "zh-CN");

        var error = (await shell.InvokeAsync("Get-FeishuTalent -UpdatedAfter '1/2/2026'")).Thrown;

        Assert.Contains("“1/2/2026”不是有效的时间，或在不同区域设置中表示不同的时间。请使用 ISO 8601 格式", $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_is_no_filter()
    {
        (await Shell.ConnectAsync(Server, Shell.Impatient)).WithoutErrors();

        (await Shell.InvokeAsync("Get-FeishuTalent -UpdatedAfter $null -PageSize 1 -WarningAction Ignore")).WithoutErrors();

        Assert.Equal([null], Server.Queried("update_start_time", Talents));
    }

    private async Task<Shell> OpenAsync(string culture, string language = "en-US")
    {
        var shell = Shell.Open(new ShellOptions { Culture = culture, UICulture = language });
        await shell.ConnectAsync(Server, Shell.Impatient);
        return shell;
    }
}
