using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuTalent;

/// <summary>Talents move while the list is read: the order of reading, and the message if resuming would miss talents.</summary>
public sealed class MovingListTests : ConnectedTest
{
    private const string Talents = "talents";

    [Theory]
    [InlineData("Get-FeishuTalent", "4")]
    [InlineData("Get-FeishuTalent -All", "4")]
    [InlineData("Get-FeishuTalent -UpdatedAfter 2026-01-01 -Keyword a", "4")]
    [InlineData("Get-FeishuTalent -SortBy Added", "4")]
    [InlineData("Get-FeishuTalent -SortBy Updated", "1")]
    [InlineData("Get-FeishuTalent -SortBy Relevance", "2")]
    [InlineData("Get-FeishuTalent -SortBy Applied", "3")]
    public async Task Without_SortBy_it_is_read_in_the_order_in_which_nobody_moves(string script, string sortBy)
    {
        AddPage(null, "1");

        (await Shell.InvokeAsync(script)).WithoutErrors();

        Assert.Equal([sortBy], Server.Queried("sort_by", Talents));
    }

    [Fact]
    public async Task A_page_costs_one_request_in_every_order()
    {
        AddPage("p2", "1", "2");

        (await Shell.InvokeAsync("Get-FeishuTalent -SortBy Updated")).WithoutErrors();

        Assert.Single(Server.RequestsTo(Talents));
    }

    [Fact]
    public async Task Those_that_moved_to_the_front_meanwhile_come_last()
    {
        AddPage("p2", "1", "2");
        AddPage(null, "2", "4");
        AddPage("p2", "3", "1");
        AddPage(null, "2", "4");

        var result = await Shell.InvokeAsync("Get-FeishuTalent -SortBy Updated -All");

        Assert.Equal(["1", "2", "4", "3"], result.WithoutErrors().Values("TalentId"));
        Assert.Equal(4, Server.RequestsTo(Talents).Count);
    }

    [Theory]
    [InlineData("Get-FeishuTalent -All", "If talents were added in the meantime, some talents are returned again.")]
    [InlineData("Get-FeishuTalent -All -SortBy Updated", "misses talents that have since moved to an earlier page.")]
    public async Task An_error_says_what_going_on_gives(string script, string said)
    {
        AddPage("p2", "1", "2");
        Server.Script.Add(Talents, Responses.Html(502));

        var error = Assert.Single((await Shell.InvokeAsync(script)).Errors);

        Assert.Contains("-PageToken 'p2'", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.EndsWith(said, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_after_the_end_of_the_list_advises_to_run_the_command_again()
    {
        AddPage("p2", "1", "2");
        AddPage(null, "2", "4");
        Server.Script.Add(Talents, Responses.Html(502));

        var error = Assert.Single((await Shell.InvokeAsync("Get-FeishuTalent -All -SortBy Updated")).Errors);

        var exception = new PSObject(error.Exception);
        Assert.Null(exception.Properties["PageToken"].Value);
        Assert.Equal(3, exception.Properties["ItemsReturned"].Value);
        Assert.Contains("read to its end (3 records)", error.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("-PageToken", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private void AddPage(string? pageToken, params string[] ids) =>
        Server.AddPage(ids.Select(id => new { id }), pageToken is not null, pageToken, Talents);
}
