using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuTalent;

/// <summary>Lists of talents that match a filter.</summary>
public sealed class ListTests : ConnectedTest
{
    private const string Talents = "talents";
    private const string Command = "GetFeishuTalentCommand";

    [Fact]
    public async Task All_gives_every_talent_once_in_the_order_asked_for()
    {
        var talents = await ReadAllAsync();

        Assert.Equal(320, talents.Count);
        Assert.Equal(320, Ids(talents).Distinct().Count());
        Assert.All(talents, talent => Assert.Equal("FeishuHire.Talent", talent.BaseObject.GetType().FullName));
        var times = talents.Select(Updated).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Theory]
    [InlineData("Get-FeishuTalent -Keyword 欧阳 -PageSize 1 -All")]
    [InlineData("Get-FeishuTalent -Keyword nobody")]
    public async Task There_is_no_warning_where_nothing_is_left(string script)
    {
        var result = await Shell.InvokeAsync(script);

        Assert.Empty(result.WithoutErrors().Warnings);
    }

    [Fact]
    public async Task It_takes_a_filter_and_an_order()
    {
        var talents = await ReadAllAsync();

        var result = await Shell.InvokeAsync(
            "Get-FeishuTalent -UpdatedAfter $args[0] -UpdatedBefore $args[1] -SortBy Updated -All", Updated(talents[24]), Updated(talents[3]));

        Assert.Equal(Ids(talents).Skip(3).Take(22), result.WithoutErrors().Values("TalentId"));
        Assert.All(Server.Queried("sort_by", Talents), order => Assert.Equal("1", order));
    }

    [Fact]
    public async Task It_takes_the_order_in_which_talents_keep_their_places_where_none_is_asked_for()
    {
        (await Shell.InvokeAsync("Get-FeishuTalent")).WithoutErrors();

        Assert.Equal(["4"], Server.Queried("sort_by", Talents));
    }

    [Fact]
    public async Task It_takes_times_as_text_as_local_ones()
    {
        (await Shell.InvokeAsync("Get-FeishuTalent -UpdatedAfter '2025-11-01 08:00'")).WithoutErrors();

        var local = new DateTimeOffset(new DateTime(2025, 11, 1, 8, 0, 0, DateTimeKind.Local));
        Assert.Equal(
            [local.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)], Server.Queried("update_start_time", Talents));
    }

    [Fact]
    public async Task It_is_input_for_the_applications()
    {
        var talents = await ReadAllAsync();

        var result = await Shell.InvokeAsync(
            "Get-FeishuTalent -UpdatedAfter $args[0] -SortBy Updated -All | Get-FeishuExternalApplication -All", Updated(talents[2]));

        Assert.Equal(Ids(talents).Take(3), result.WithoutErrors().Values("TalentId").Distinct());
    }

    [Fact]
    public async Task It_takes_no_input()
    {
        var result = await Shell.InvokeAsync("'x' | Get-FeishuTalent -All -ErrorAction Stop");

        Assert.Equal($"InputObjectNotBound,FeishuHire.Commands.{Command}", result.Thrown?.FullyQualifiedErrorId);
        Assert.Empty(Server.RequestsTo(Talents));
    }

    [Fact]
    public async Task It_is_asked_for_by_a_host_that_gives_no_input()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(StagedModule.Manifest);
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Connect-FeishuHire").AddParameter("Sandbox").AddStatement().AddCommand("Get-FeishuTalent").AddParameter("All");

        var talents = await shell.InvokeAsync();

        Assert.Equal(320, talents.Count);
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public async Task Times_that_cannot_fit_are_refused_without_asking()
    {
        var result = await Shell.InvokeAsync("Get-FeishuTalent -UpdatedAfter '2026-01-02' -UpdatedBefore '2026-01-01'");

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, target: null, Assert.Single(result.Errors), Command);
        Assert.Empty(Server.RequestsTo(Talents));
    }

    [Theory]
    [InlineData("-Keyword ''", "ParameterArgumentValidationError")]
    [InlineData("-SortBy Age", "CannotConvertArgumentNoMessage")]
    public async Task Parameters_that_are_out_of_bounds_are_refused_without_asking(string parameter, string id)
    {
        var result = await Shell.InvokeAsync($"Get-FeishuTalent {parameter}");

        Assert.Equal($"{id},FeishuHire.Commands.{Command}", result.Thrown?.FullyQualifiedErrorId);
        Assert.Empty(Server.RequestsTo(Talents));
    }

    [Fact]
    public async Task A_missing_scope_ends_the_command_with_both_scopes_named()
    {
        Server.Script.Add(Talents, Responses.Code(
            400, 99991672, """{"permission_violations":[{"subject":"hire:talent:readonly"},{"subject":"hire:talent"}]}"""));

        var result = await Shell.InvokeAsync("Get-FeishuTalent -All");

        ErrorAssert.Is("PermissionDenied", ErrorCategory.PermissionDenied, target: null, result.Thrown, Command);
        Assert.Contains("hire:talent:readonly or hire:talent", result.Thrown.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyword_is_on_neither_the_verbose_nor_the_debug_stream()
    {
        var result = await Shell.InvokeAsync("Get-FeishuTalent -Keyword 王 -Verbose -Debug -WarningAction Ignore");

        var verbose = Assert.Single(result.WithoutErrors().Verbose);
        Assert.Contains("GET /open-apis/hire/v1/talents, page 1", verbose, StringComparison.Ordinal);
        Assert.DoesNotContain("王", verbose + Assert.Single(result.Debug), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<PSObject>> ReadAllAsync()
    {
        var result = await Shell.InvokeAsync("Get-FeishuTalent -SortBy Updated -All");
        Server.ClearRequests();
        return [.. result.WithoutErrors().Output.OfType<PSObject>()];
    }

    private static IEnumerable<object?> Ids(IEnumerable<PSObject> talents) => talents.Select(talent => talent.Properties["TalentId"].Value);

    private static DateTime Updated(PSObject talent) => (DateTime)talent.Properties["ModifyTime"].Value;
}
