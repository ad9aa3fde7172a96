using System.Text.Json.Nodes;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConvertToFeishuRow;

/// <summary>Texts that a spreadsheet would change: written so that it does not, and read back by the cmdlets that take rows.</summary>
public sealed class SpreadsheetTests : ConnectedTest
{
    public static TheoryData<string> Texts =>
    [
        "=1+1", "+86", "-5", "@SUM(1)", " =1", "\t=1", "＝1", "2026-01-31", "1-2", "00123", "MAR1", "TRUE", "高级Java 2", "\"", "\"\"", "=\"", "=\"a\"", "=\"\"", "=\"a\"\"b\"",
        "=\"a\"&\"b\"", "=\"a\"&B1", "'=1", "plain", "王小明", "[1,2]", "{\"a\":1}", "line\nbreak 1", "=" + new string('x', 254), "=" + new string('x', 300) + "\"\"\"",
        "=" + new string('"', 400), "=" + string.Concat(Enumerable.Repeat("😀", 300)), new string('1', 600),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_comes_back_from_both_kinds_of_rows(string text)
    {
        foreach (var how in new[] { "", "-ForSpreadsheet" })
        {
            var result = await Shell.InvokeAsync(
                $"[pscustomobject]@{{ TalentId = $args[0]; JobTitle = $args[1]; CreateTime = [datetime]'2026-01-31T09:30:00.123' }} | ConvertTo-FeishuRow {how} | New-FeishuExternalApplication", Many, text);

            Assert.Equal([text], result.WithoutErrors().Values("JobTitle"));
            var sent = JsonNode.Parse(Server.Requests.Last(request => request.Method == "POST").Body)!;
            Assert.Equal(text, (string?)sent["job_title"]);
            Assert.Equal(Many, (string?)sent["talent_id"]);
            Assert.Equal(new DateTimeOffset(new DateTime(2026, 1, 31, 9, 30, 0, 123, DateTimeKind.Local)).ToUnixTimeMilliseconds(), (long)sent["create_time"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_spreadsheet_sees_no_formula_but_a_text_and_none_of_its_parts_is_too_long(string text)
    {
        var result = await Shell.InvokeAsync("([pscustomobject]@{ v = $args[0] } | ConvertTo-FeishuRow -ForSpreadsheet).v", text);

        var cell = Assert.IsType<string>(result.WithoutErrors().Objects.Single());
        if ("=+-@\t＝".Contains(cell.TrimStart(' ')[0], StringComparison.Ordinal))
        {
            Assert.Matches("^=(\"([^\"]|\"\"){0,255}\")(&\"([^\"]|\"\"){0,255}\")*$", cell);
            Assert.DoesNotMatch("[\ud800-\udbff]\"|\"[\udc00-\udfff]", cell);
        }
        else
        {
            Assert.Equal(text, cell);
        }
    }

    [Theory]
    [InlineData("6960663240925956459")]
    [InlineData("2026-01-31T09:30:00.123+08:00")]
    [InlineData("13800138000")]
    [InlineData("00123")]
    [InlineData("1/2")]
    [InlineData("true")]
    [InlineData("=1+1")]
    public async Task What_would_become_a_number_a_date_or_a_formula_is_marked(string text) =>
        Assert.Equal([$"=\"{text}\""], (await Shell.InvokeAsync("([pscustomobject]@{ v = $args[0] } | ConvertTo-FeishuRow -ForSpreadsheet).v", text)).WithoutErrors().Objects);

    [Fact]
    public async Task The_rows_go_into_every_cmdlet_that_takes_rows()
    {
        var result = await Shell.InvokeAsync(
            """
            $apps = Get-FeishuExternalApplication $args[0] -All
            $rows = $apps | ConvertTo-FeishuRow -ForSpreadsheet
            $talents = Get-FeishuTalent -Keyword 王 3>$null | Where-Object Email
            ($rows | Get-FeishuExternalApplication -All).Count
            ($rows | Set-FeishuExternalApplication -PassThru).Count
            @($rows | Get-FeishuExternalInterview -All).Count - @($apps | Get-FeishuExternalInterview -All).Count
            ($talents | ConvertTo-FeishuRow -ForSpreadsheet | Find-FeishuTalent).Count - $talents.Count
            ($talents | ConvertTo-FeishuRow -ForSpreadsheet | Select-First 1 | Invoke-FeishuHireRequest v1/talents/:talent_id) -ne $null
            @(Compare-FeishuRow $apps $rows).Count
            ($rows | Remove-FeishuExternalApplication -WhatIf).Count
            """, Few);

        Assert.Equal([7, 7, 0, 0, true, 0, 0], result.WithoutErrors().Objects);
        Assert.DoesNotContain(Server.Requests, request => request.Method is "PUT" or "DELETE");
    }
}
