using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>Rows, talents and repeats as input of the cmdlets that take talent ids.</summary>
public sealed class RowTests : ConnectedTest
{
    private const string Row = "[pscustomobject]@{ Name = 'Li4711'; Nr = $args[0]; Mobile = '13800138000' }";

    [Theory]
    [InlineData("TalentId")]
    [InlineData("talent_id")]
    [InlineData("Talent ID")]
    [InlineData("TALENT-ID")]
    [InlineData("人才 ID")]
    [InlineData("人才ID")]
    public async Task Finds_the_column_by_what_people_call_it(string column)
    {
        var script = "$row = [pscustomobject]@{ Name = 'Li'; $args[1] = $args[0] }; $row | & $args[2]; & $args[2] -TalentId $row; & $args[2] -TalentId @{ $args[1] = $args[0] }";

        var applications = await Shell.InvokeAsync(script, Few, column, "Get-FeishuExternalApplication");
        var talents = await Shell.InvokeAsync(script, Few, column, "Get-FeishuTalent");

        Assert.Equal(21, applications.WithoutErrors().Output.Count);
        Assert.Equal([Few, Few, Few], talents.WithoutErrors().Values("TalentId"));
    }

    [Theory]
    [InlineData("$talents = Get-FeishuTalent -TalentId $args; Get-FeishuExternalApplication -TalentId $talents -PageSize 1")]
    [InlineData("Get-FeishuTalent -TalentId $args | Get-FeishuExternalApplication -PageSize 1")]
    [InlineData("$first = Get-FeishuExternalApplication $args -PageSize 2; Get-FeishuExternalApplication -TalentId $first -PageSize 1")]
    [InlineData("$first = Get-FeishuExternalApplication $args -PageSize 2; $first | Get-FeishuExternalApplication -PageSize 1")]
    [InlineData("$first = Get-FeishuTalent -TalentId $args; Get-FeishuExternalApplication -TalentId @(@{ x = 1; TalentId = $first[0] }, $first[1]) -PageSize 1")]
    public async Task Takes_objects_of_the_module_and_reads_each_talent_once(string script)
    {
        var result = await Shell.InvokeAsync(script, Few, Many);

        Assert.Equal([Few, Many], result.WithoutErrors().Values("TalentId"));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication")]
    [InlineData("Get-FeishuTalent")]
    public async Task Tells_in_a_verbose_message_how_many_repeats_were_left_out(string command)
    {
        var result = await Shell.InvokeAsync($"$args | {command} -Verbose", Few, Few, $" {Few}", Many, Few);

        Assert.Equal("Each record is read once; 3 repeated ids were left out.", result.WithoutErrors().Verbose[^1]);
    }

    [Fact]
    public async Task Says_nothing_of_repeats_where_there_are_none() =>
        Assert.DoesNotContain((await Shell.InvokeAsync("$args | Get-FeishuTalent -Verbose", Few, Many)).Verbose, text => text.Contains("repeated", StringComparison.Ordinal));

    [Fact]
    public async Task A_page_token_goes_with_one_talent_however_often_it_comes()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All -PageToken nonsense", Many, $"'{Many}");

        Assert.Null(result.Thrown);
        Assert.Single(result.Errors);
        Assert.Equal([Many], Server.Queried("talent_id"));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication")]
    [InlineData("Get-FeishuTalent")]
    public async Task Tells_once_of_rows_without_an_id_by_their_columns_and_nothing_of_anybody(string command)
    {
        var result = await Shell.InvokeAsync($"{Row}, {Row} | {command}; {command} -TalentId ({Row})", Few);

        Assert.Null(result.Thrown);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error =>
        {
            Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("'Name', 'Nr', 'Mobile'", error.Exception.Message, StringComparison.Ordinal);
            Assert.Null(error.TargetObject);
            Assert.Empty(error.CategoryInfo.TargetName);
        });
        Assert.Empty(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Theory]
    [InlineData("ConciseView")]
    [InlineData("NormalView")]
    [InlineData("CategoryView")]
    public async Task Shows_nothing_of_anybody_in_any_view_of_the_error(string view)
    {
        (await Shell.InvokeAsync($"$row = {Row}", Few)).WithoutErrors();

        var text = await Shell.ShowAsync($"$ErrorView = '{view}'\n$row | Get-FeishuExternalApplication\n\"$row\" | Get-FeishuExternalApplication");

        Assert.Contains(view == "CategoryView" ? "InvalidArgument" : "人才", text, StringComparison.Ordinal);

        Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Li4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_holds_itself_is_refused_and_not_followed_for_ever()
    {
        var result = await Shell.InvokeAsync("$list = [System.Collections.ArrayList]::new(); $null = $list.Add($list); Get-FeishuTalent -TalentId $list");

        Assert.StartsWith("InvalidParameter,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6.96066E+18")]
    [InlineData("6,96066E+18")]
    public async Task Names_an_id_that_a_spreadsheet_has_rounded_on_every_row(string text)
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication; [double]6960663240925956459 | Get-FeishuTalent", text, text);

        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Contains("rounded", error.Exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Speaks_Chinese_too()
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = "zh-CN" });
        await shell.ConnectAsync(Server, Shell.Impatient);

        var error = Assert.Single((await shell.InvokeAsync($"{Row} | Get-FeishuExternalApplication", Few)).Errors);

        Assert.Contains("该行的列是 'Name'、'Nr'、'Mobile'。", error.Exception.Message, StringComparison.Ordinal);
    }
}
