using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuTalent;

/// <summary>Talents by id, and their properties.</summary>
public sealed class SingleTalentTests : ConnectedTest
{
    private const string Command = "GetFeishuTalentCommand";

    private static readonly string[] Properties =
    [
        "TalentId", "Name", "Gender", "Age", "ExperienceYears", "MobileCode", "Mobile", "Email", "TopDegree", "FirstDegree", "IsOnboarded",
        "IsInAgencyPeriod", "CreatorId", "CreateTime", "ModifyTime",
    ];

    [Fact]
    public async Task They_are_those_of_the_list_with_the_time_at_which_they_were_added()
    {
        var result = await Shell.InvokeAsync(
            "Get-FeishuTalent $args[0]; Get-FeishuTalent -All | Where-Object TalentId -EQ $args[0]", Many);

        Assert.Equal(2, result.WithoutErrors().Output.Count);
        var (single, listed) = (result.Output[0]!, result.Output[1]!);
        Assert.Equal(Properties, single.Properties.Select(property => property.Name));
        string[] differing = ["FirstDegree", "IsInAgencyPeriod", "CreatorId", "CreateTime"];
        Assert.All(
            Properties.Except(differing),
            name => Assert.Equal((name, listed.Properties[name].Value), (name, single.Properties[name].Value)));
        Assert.Equal(DateTimeKind.Local, Assert.IsType<DateTime>(single.Properties["CreateTime"].Value).Kind);
        Assert.Null(listed.Properties["CreateTime"].Value);
        Assert.Equal("FeishuHire.Talent", single.BaseObject.GetType().FullName);
        Assert.All(single.Properties, property => Assert.False(property.IsSettable, property.Name));
    }

    [Fact]
    public async Task Those_that_do_not_exist_are_errors_and_the_next_one_comes()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuTalent", "7", "", Few);

        Assert.Null(result.Thrown);
        Assert.Equal([Few], result.Values("TalentId"));
        Assert.Equal(2, result.Errors.Count);
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, "7", result.Errors[0], Command);
        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "", result.Errors[1], Command);
    }

    [Fact]
    public async Task They_are_named_on_neither_the_verbose_nor_the_debug_stream()
    {
        var result = await Shell.InvokeAsync("Get-FeishuTalent $args[0] -Verbose -Debug", Many);

        var verbose = Assert.Single(result.WithoutErrors().Verbose);
        Assert.Contains("GET /open-apis/hire/v2/talents/:talent_id: HTTP 200", verbose, StringComparison.Ordinal);
        Assert.DoesNotContain(Many, verbose + Assert.Single(result.Debug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_keep_numbers_that_are_not_documented()
    {
        Server.AddPage([new { id = "1", top_degree = 42, basic_info = new { gender = "9" } }], api: "talents");

        var result = await Shell.InvokeAsync("$talent = Get-FeishuTalent; [int]$talent.TopDegree; [int]$talent.Gender");

        Assert.Equal([42, 9], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_counted_in_a_warning()
    {
        Server.Script.Add(
            Few, Responses.Json(200, $$"""{"code":0,"data":{"talent_id":"{{Few}}","basic_info":{"name":"x","age":"young"} } }"""));

        var result = await Shell.InvokeAsync("Get-FeishuTalent $args[0]", Few);

        Assert.Equal(["x"], result.WithoutErrors().Values("Name"));
        Assert.EndsWith(": age (1).", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }
}
