using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Conventions;

/// <summary>What each cmdlet that reads a list does with pages, whatever the records are. The cmdlets are found in the module.</summary>
public sealed class EveryListTests : ConnectedTest
{
    public static TheoryData<string> Lists => [.. ModuleCmdlet.Lists.Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task All_reads_each_record_of_the_sandbox_once(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        var source = cmdlet.Subject?.Name switch
        {
            null => "",
            "TalentId" => $"'{Few}', '{Many}' | ",
            var parent => $"Get-Feishu{parent[..^2]} {Many} -All | ",
        };

        var result = (await Shell.InvokeAsync($"{source}{name} -All")).WithoutErrors();

        Assert.NotEmpty(result.Output);
        Assert.Empty(result.Warnings);
        Assert.Distinct(result.Values(cmdlet.IdProperty));
        Assert.All(result.Output, record => Assert.Equal(cmdlet.Output, record!.BaseObject.GetType()));
        Assert.All(result.Output[0]!.Properties, property => Assert.False(property.IsSettable, property.Name));
        var requests = Server.RequestsTo(cmdlet.ListApi.LastPart).Where(request => request.Path == cmdlet.ListApi.Path).ToList();
        Assert.All(requests, request => Assert.Equal(cmdlet.ListApi.Method, request.Method));
        if (cmdlet.Subject is { } subject)
        {
            // In the order of the input, some of which has no records.
            var input = (await Shell.InvokeAsync(source.TrimEnd('|', ' '))).Output.Select(item => $"{item!.Properties["Id"]?.Value ?? item}").ToList();
            Assert.True(requests.Count >= input.Count);
            Assert.Equal(input.Intersect(result.Values(subject.Name)), result.Values(subject.Name).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Without_All_there_is_one_page_and_a_warning_that_leads_to_the_rest(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        AddPages(cmdlet);

        var first = (await Shell.InvokeAsync(cmdlet.ListCommand)).WithoutErrors();
        var warning = Assert.Single(first.Warnings);
        var rest = (await Shell.InvokeAsync($"{cmdlet.ListCommand} -All -PageToken 'p2'")).WithoutErrors();

        Assert.Equal(["1", "2"], first.Values(cmdlet.IdProperty));
        Assert.Contains($" more {cmdlet.Words}s than were read. Use -All to read them all. ", warning, StringComparison.Ordinal);
        Assert.Contains(Resume(cmdlet), warning, StringComparison.Ordinal);
        Assert.Equal(["3"], rest.Values(cmdlet.IdProperty));
        Assert.Empty(rest.Warnings);
        Assert.Equal([null, "p2"], Server.Queried("page_token", cmdlet.ListApi.LastPart));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_downstream_that_has_enough_ends_the_reading(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        AddPages(cmdlet);

        var result = (await Shell.InvokeAsync($"{cmdlet.ListCommand} -All | Select-First 1")).WithoutErrors();

        Assert.Equal(["1"], result.Values(cmdlet.IdProperty));
        Assert.Empty(result.Warnings);
        Assert.Single(Server.RequestsTo(cmdlet.ListApi.LastPart));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_has_20_records_or_fewer_if_that_is_asked_for(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        AddPages(cmdlet);

        await Shell.InvokeAsync(cmdlet.ListCommand);
        await Shell.InvokeAsync($"{cmdlet.ListCommand} -PageSize 7 -PageToken p2");
        Assert.Equal(["20", "7"], Server.Queried("page_size", cmdlet.ListApi.LastPart));

        foreach (var size in new[] { 0, 21 })
        {
            var result = await Shell.InvokeAsync($"{cmdlet.ListCommand} -PageSize {size}");
            Assert.StartsWith("ParameterArgumentValidationError,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Equal(2, Server.RequestsTo(cmdlet.ListApi.LastPart).Count);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_that_breaks_off_says_how_to_resume(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "p2", api: cmdlet.ListApi.LastPart);
        Server.Script.Add(cmdlet.ListApi.LastPart, Responses.Html(502));

        var result = await Shell.InvokeAsync($"{cmdlet.ListCommand} -All");

        Assert.Equal(["1"], result.Values(cmdlet.IdProperty));
        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("ServiceUnavailable", ErrorCategory.ResourceUnavailable, cmdlet.Subject is null ? null : "1", error, cmdlet.Type.Name);
        Assert.Contains(Resume(cmdlet), error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_missing_scope_ends_the_command_and_is_named_with_those_that_serve_as_well(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        Server.Script.Add(cmdlet.ListApi.LastPart, Responses.Code(400, 99991672));

        var result = await Shell.InvokeAsync(cmdlet.ListCommand);

        Assert.StartsWith("PermissionDenied,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(cmdlet.ListApi.Scopes, scope => Assert.Contains(scope, result.Thrown!.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
    }

    /// <summary>Two pages, the first with a token for the second.</summary>
    private void AddPages(ModuleCmdlet cmdlet)
    {
        Server.AddPage([new { id = "1" }, new { id = "2" }], hasMore: true, pageToken: "p2", api: cmdlet.ListApi.LastPart);
        Server.AddPage([new { id = "3" }], api: cmdlet.ListApi.LastPart);
    }

    // The command that reads the rest, if it is for one record among several.
    private static string Resume(ModuleCmdlet cmdlet) => cmdlet.Subject is { } subject
        ? $"To resume where it stopped, run: {cmdlet.Name} -{subject.Name} '1' -All -PageToken 'p2'"
        : $"To resume where it stopped, run the same command with -PageToken 'p2'. If {cmdlet.Words}s were added in the meantime, some";
}
