using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>Times as Export-Csv writes them under one culture, in a report that is made under another.</summary>
public sealed class CultureTests : ReportTest
{
    // As Import-Csv brings them: all of it text.
    private const string Rows = """
        function Rows($culture, $format = 'G') {
            $applications | ForEach-Object {
                $row = [ordered]@{}
                foreach ($property in $_.PSObject.Properties) {
                    $value = $property.Value
                    $row[$property.Name] = if ($value -is [datetime]) { $value.ToString($format, [cultureinfo]$culture) } else { "$value" }
                }
                [pscustomobject]$row
            }
        }

        """;

    public static TheoryData<string> Cultures => ["en-US", "en-GB", "de-DE", "fr-FR", "zh-CN", "ja-JP", "th-TH", "fa-IR", "sv-SE"];

    public static TheoryData<string, string> Others => new()
    {
        { "en-GB", "en-US" }, { "de-DE", "en-US" }, { "fr-FR", "en-US" }, { "zh-CN", "en-US" }, { "th-TH", "en-US" }, { "en-US", "en-GB" },
        { "en-US", "de-DE" },
    };

    private string Page => new Report(FilePath).HtmlWithoutTime;

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Named_they_come_back_under_any_culture(string culture)
    {
        foreach (var current in Cultures)
        {
            var expected = await ExpectedAsync(current);
            await ExportAsync(current, $"Rows {culture} | Export-FeishuApplicationReport $file -Culture {culture}");
            Assert.Equal(expected, Page);
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Not_named_they_come_back_under_the_culture_that_wrote_them(string culture)
    {
        var expected = await ExpectedAsync(culture);

        await ExportAsync(culture, $"Rows {culture} | Export-FeishuApplicationReport $file");

        Assert.Equal(expected, Page);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task In_ISO_8601_they_are_the_same_under_every_culture_and_whatever_is_named(string culture)
    {
        var expected = await ExpectedAsync(culture);

        await ExportAsync(culture, "Rows '' 'yyyy-MM-dd HH:mm:ss' | Export-FeishuApplicationReport $file");
        Assert.Equal(expected, Page);
        await ExportAsync(culture, "Rows '' s | Export-FeishuApplicationReport $file -Culture de-DE");
        Assert.Equal(expected, Page);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Under_another_culture_that_does_not_write_so_there_is_an_error_and_no_report(string current, string writer)
    {
        await File.WriteAllTextAsync(FilePath, "the former report", TestContext.Current.CancellationToken);

        var result = await Shell.InvokeAsync(
            $"[cultureinfo]::CurrentCulture = '{current}'; {Rows} Rows {writer} | Export-FeishuApplicationReport $file");

        AssertAmbiguous(result.Thrown, "-Culture", "ISO 8601", current);
        Assert.Empty(result.Errors);
        Assert.Equal("the former report", await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken));
        Assert.Equal(["report.html"], Names());
    }

    [Theory]
    [InlineData("en-US", "The day and the month could be swapped")]
    [InlineData("zh-CN", "日在前和月在前时是不同的日期")]
    public async Task Where_every_date_can_be_read_in_two_ways_there_is_an_error_in_the_language_of_the_user(string language, string words)
    {
        var result = await Shell.InvokeAsync($$"""
            [cultureinfo]::CurrentUICulture = '{{language}}'
            $rows = '4/1/2021 9:57:58 AM', '5/1/2021 9:57:58 AM' | ForEach-Object { [pscustomobject]@{ JobTitle = 'x'; CreateTime = $_ } }
            $rows | Export-FeishuApplicationReport $file
            """);

        AssertAmbiguous(result.Thrown, words, "4/1/2021 9:57:58 AM", "-Culture", "ISO 8601");
        Assert.Contains("-Culture en-US", result.Thrown!.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(Names());
        (await Shell.InvokeAsync("$rows | Export-FeishuApplicationReport $file -Culture en-US")).WithoutErrors();
        Assert.Equal("2", new Report(FilePath).Total);
    }

    [Theory]
    [InlineData("en-US", "is not in the format of the culture en-GB")]
    [InlineData("zh-CN", "不是按区域设置 en-GB 写入的")]
    public async Task The_wrong_culture_is_an_error_with_the_record_in_the_language_of_the_user(string language, string words)
    {
        var result = await Shell.InvokeAsync($$"""
            [cultureinfo]::CurrentUICulture = '{{language}}'
            $rows = '4/1/2021 9:57:58 AM', '4/15/2021 9:57:58 AM' | ForEach-Object { [pscustomobject]@{ JobTitle = 'x'; CreateTime = $_ } }
            $rows | Export-FeishuApplicationReport $file -Culture en-GB
            """);

        AssertAmbiguous(result.Thrown, words, "4/15/2021 9:57:58 AM", "-Culture", "ISO 8601");
        Assert.Equal("4/15/2021 9:57:58 AM", $"{PSObject.AsPSObject(result.Thrown!.TargetObject).Properties["CreateTime"].Value}");
        Assert.Empty(Names());
    }

    [Fact]
    public async Task A_cell_that_is_no_time_leaves_out_its_record_alone()
    {
        var result = await Shell.InvokeAsync(
            $"{Rows} $rows = Rows en-US; $rows[1].CreateTime = 'soon'; $rows | Export-FeishuApplicationReport $file");

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("ReportRecordInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Matches("soon.*en-US.*-Culture.*ISO 8601", error.ToString());
        Assert.Equal($"{Total - 1}", new Report(FilePath).Total);
    }

    [Theory]
    [InlineData("$null", "ParameterArgumentValidationError")]
    [InlineData("'no such culture'", "CannotConvertArgumentNoMessage")]
    public async Task A_culture_that_is_none_is_refused(string culture, string id)
    {
        var result = await Shell.InvokeAsync($"$applications | Export-FeishuApplicationReport $file -Culture {culture}");

        Assert.StartsWith($"{id},", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    private static void AssertAmbiguous(ErrorRecord? error, params string[] words)
    {
        Assert.Equal("ReportTimeAmbiguous,FeishuHire.Commands.ExportFeishuApplicationReportCommand", error?.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidData, error!.CategoryInfo.Category);
        Assert.All(words, word => Assert.Contains(word, error.ToString(), StringComparison.Ordinal));
        Assert.False(string.IsNullOrEmpty(error.ErrorDetails.RecommendedAction));
    }

    // Without milliseconds, as cultures write times. The page has numbers and an order of words of its culture.
    private async Task<string> ExpectedAsync(string culture)
    {
        await ExportAsync(culture, """
            Rows '' s | ForEach-Object {
                foreach ($name in 'CreateTime', 'ModifyTime') { $_.$name = if ($_.$name) { [datetime]::ParseExact($_.$name, 's', [cultureinfo]'') } }
                $_
            } | Export-FeishuApplicationReport $file
            """);
        return Page;
    }

    private async Task ExportAsync(string culture, string script)
    {
        (await Shell.InvokeAsync($"[cultureinfo]::CurrentCulture = '{culture}'; {Rows} {script}")).WithoutErrors();
        Assert.Equal($"{Total}", new Report(FilePath).Total);
    }
}
