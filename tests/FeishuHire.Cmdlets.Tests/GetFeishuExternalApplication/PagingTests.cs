using System.Management.Automation;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>Which pages are read, and the warning about the others.</summary>
public sealed class PagingTests : ConnectedTest
{
    [Fact]
    public async Task All_reads_every_page_each_record_once_and_in_order()
    {
        var ids = await ReadEverythingAsync();

        Assert.Equal(47, ids.Count);
        Assert.Equal(47, ids.Distinct().Count());
        Assert.Equal("6989202908470446380", ids[0]);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(13, 4)]
    [InlineData(20, 3)]
    public async Task All_gives_the_same_records_whatever_the_page_size(int pageSize, int requests)
    {
        var everything = await ReadEverythingAsync();

        var result = await Shell.InvokeAsync($"Get-FeishuExternalApplication $args[0] -All -PageSize {pageSize}", Many);

        Assert.Equal(everything, result.WithoutErrors().Values("Id"));
        Assert.Equal(Enumerable.Repeat($"{pageSize}", requests), Server.Queried("page_size"));
    }

    [Fact]
    public async Task All_gives_no_warning()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All -PageSize 5", Many, Few);

        Assert.Equal(54, result.WithoutErrors().Output.Count);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task All_goes_on_after_an_empty_page_that_is_not_the_last()
    {
        Server.AddPage([], hasMore: true, pageToken: "p2");
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "p3");
        Server.AddPage([]);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Few);

        Assert.Equal(["1"], result.WithoutErrors().Values("Id"));
        Assert.Equal([null, "p2", "p3"], Server.Queried("page_token"));
    }

    [Fact]
    public async Task All_ends_where_has_more_says_so_a_token_notwithstanding()
    {
        Server.AddPage([new { id = "1" }], hasMore: false, pageToken: "left over");

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Few);

        Assert.Single(result.WithoutErrors().Output);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task A_token_is_escaped_in_the_request_for_the_next_page()
    {
        const string Token = "a+b/c=d&talent_id=1 %41#\"<";
        Server.AddPage([], hasMore: true, pageToken: Token);
        Server.AddPage([]);

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Few)).WithoutErrors();

        Assert.Equal([null, Token], Server.Queried("page_token"));
        Assert.Equal([Few, Few], Server.Queried("talent_id"));
    }

    [Fact]
    public async Task Without_All_the_first_page_alone_is_read_with_20_records_and_a_warning_leads_to_exactly_the_rest()
    {
        var everything = await ReadEverythingAsync();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);

        Assert.Equal(everything.Take(20), result.WithoutErrors().Values("Id"));
        Assert.Equal(["20"], Server.Queried("page_size"));
        var warning = Assert.Single(result.Warnings);
        Assert.Matches($"{Many}.*-All", warning);
        var rest = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageToken $args[1] -All", Many, TokenIn(warning));
        Assert.Equal(everything.Skip(20), rest.WithoutErrors().Values("Id"));
    }

    [Fact]
    public async Task One_warning_after_the_records_says_how_many_talents_have_more()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -PageSize 5 3>&1", Many, Few);

        var warning = Assert.Single(result.WithoutErrors().Objects.OfType<WarningRecord>());
        Assert.Matches("^2 talents .*-All", warning.Message);
        Assert.Same(warning, result.Objects.Last());
        Assert.Equal(10 + 1, result.Output.Count);
    }

    [Fact]
    public async Task The_warning_is_of_the_talents_only_that_have_more()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Few, Many, Few);

        Assert.Matches($"{Many}.*-PageToken", Assert.Single(result.WithoutErrors().Warnings));
    }

    [Fact]
    public async Task There_is_no_warning_where_nothing_is_left()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        Assert.Empty(result.WithoutErrors().Warnings);
    }

    [Fact]
    public async Task There_is_no_warning_where_has_more_is_false_a_token_notwithstanding()
    {
        Server.AddPage([new { id = "1" }], hasMore: false, pageToken: "left over");

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        Assert.Single(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task The_warning_ends_the_command_where_WarningAction_says_so()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -WarningAction Stop", Many);

        Assert.StartsWith("ActionPreferenceStop,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageToken_goes_on_with_the_next_page()
    {
        var everything = await ReadEverythingAsync();
        var token = await FirstTokenAsync();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageToken $args[1]", Many, token);

        Assert.Equal(everything.Skip(20).Take(20), result.WithoutErrors().Values("Id"));
        Assert.Equal([token], Server.Queried("page_token"));
    }

    [Fact]
    public async Task PageToken_with_All_goes_on_with_all_that_is_left()
    {
        var everything = await ReadEverythingAsync();
        var token = await FirstTokenAsync();

        var result = await Shell.InvokeAsync("$args[0] | Get-FeishuExternalApplication -PageToken $args[1] -All", Many, token);

        Assert.Equal(everything.Skip(20), result.WithoutErrors().Values("Id"));
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Fact]
    public async Task An_empty_PageToken_begins_at_the_beginning()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -PageToken '' -All", Many, Few);

        Assert.Equal(54, result.WithoutErrors().Output.Count);
        Assert.DoesNotContain("", Server.Queried("page_token"));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication -TalentId $many, $few -PageToken $token")]
    [InlineData("$many, $few | Get-FeishuExternalApplication -PageToken $token -All")]
    [InlineData("'', $many | Get-FeishuExternalApplication -PageToken $token")]
    public async Task PageToken_goes_with_one_talent_only_and_nothing_is_sent_otherwise(string script)
    {
        var token = await FirstTokenAsync();

        var result = await Shell.InvokeAsync($"param($many, $few, $token)\n{script}", Many, Few, token);

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, target: null, result.Thrown);
        Assert.Contains("-PageToken", result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task PageToken_does_not_make_a_blank_talent_id_a_good_one()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication ' ' -PageToken p2");

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "", Assert.Single(result.Errors));
        Assert.Empty(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task A_PageToken_that_Feishu_does_not_know_is_an_error_of_that_talent()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageToken made-up", Many);

        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, Many, error);
        Assert.Equal("made-up", error.Fact("PageToken"));
    }

    private async Task<IReadOnlyList<object?>> ReadEverythingAsync()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Many);
        Server.ClearRequests();
        return [.. result.WithoutErrors().Values("Id")];
    }

    private async Task<string> FirstTokenAsync()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);
        Server.ClearRequests();
        return TokenIn(Assert.Single(result.WithoutErrors().Warnings));
    }

    private static string TokenIn(string warning)
    {
        var match = Regex.Match(warning, "-PageToken '(?<token>[^']+)'");
        Assert.True(match.Success, warning);
        return match.Groups["token"].Value;
    }
}
