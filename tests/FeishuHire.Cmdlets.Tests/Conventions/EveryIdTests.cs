using System.Management.Automation;
using System.Reflection;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Conventions;

/// <summary>What each cmdlet that reads records takes for an id, and does with one. The cmdlets and their parameters are found in the module.</summary>
public sealed class EveryIdTests : ConnectedTest
{
    private const string Id = "7000000000000000777";

    /// <summary>The parameters that take ids.</summary>
    public static TheoryData<string, string> Parameters => new(
        from cmdlet in ModuleCmdlet.Lists
        from parameter in new[] { cmdlet.Subject, cmdlet.SingleId }
        where parameter is not null
        select (cmdlet.Name, parameter.Name));

    /// <summary>Those that take them from the pipeline: the record to which a list belongs, otherwise single records.</summary>
    public static TheoryData<string, string> PipelineParameters => new(ModuleCmdlet.Lists.Select(cmdlet => (cmdlet.Name, (cmdlet.Subject ?? cmdlet.SingleId)!.Name)));

    /// <summary>The cmdlets that read single records.</summary>
    public static TheoryData<string> Singles => [.. ModuleCmdlet.Lists.Where(cmdlet => cmdlet.SingleId is not null).Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(PipelineParameters))]
    public async Task It_is_taken_by_position_by_name_and_from_the_pipeline_as_a_value_or_a_column(string name, string parameter)
    {
        var property = ModuleCmdlet.All[name].Parameters.Single(other => other.Name == parameter);
        string[] names = [parameter, .. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];
        string[] scripts =
        [
            $"{name} {Id}",
            .. names.Select(alias => $"{name} -{alias} {Id}"),
            $"'{Id}' | {name}",
            $"[long]{Id} | {name}",
            .. names.Concat(Columns(property)).Append(ModuleCmdlet.WordsOf(parameter)).Select(column => $"[pscustomobject]@{{ '{column}' = '{Id}' }} | {name}"),
        ];
        foreach (var script in scripts)
        {
            Server.ClearRequests();

            await Shell.InvokeAsync($"{script} -ErrorAction Ignore");

            var request = Assert.Single(Server.Requests);
            Assert.True($"{request.Path}{request.Query}{request.Body}".Contains(Id, StringComparison.Ordinal), script);
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task An_empty_one_is_an_error_and_none_is_none_and_nothing_is_sent(string name, string parameter)
    {
        var cmdlet = ModuleCmdlet.All[name];
        var isPiped = parameter == (cmdlet.Subject ?? cmdlet.SingleId)!.Name;
        var empty = await Shell.InvokeAsync($"{name} -{parameter} ''");
        var none = await Shell.InvokeAsync($"{name} -{parameter} @()");
        var nothing = await Shell.InvokeAsync(isPiped ? $"@() | {name}" : "");
        var column = await Shell.InvokeAsync($"{(isPiped ? "" : $"{name} -{parameter}")} ([pscustomobject]@{{ Name = 'Li' }}) {(isPiped ? $"| {name}" : "")}");

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "", Assert.Single(empty.Errors), cmdlet.Type.Name);
        Assert.StartsWith("InvalidParameter,", Assert.Single(column.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(none.WithoutErrors().Output);
        Assert.Empty(nothing.WithoutErrors().Output);
        Assert.DoesNotContain(Server.Requests, request => request.Path.Contains("/hire/", StringComparison.Ordinal));
    }

    // Ids are put into paths and queries.
    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task What_could_be_more_than_an_id_is_an_error_and_not_sent(string name, string parameter)
    {
        var result = await Shell.InvokeAsync($"{name} -{parameter} $args", "../talents", $"{Id}&page_size=1", $"{Id}?x=1", "1\n2", "6.96066E+18");

        Assert.Null(result.Thrown);
        Assert.Empty(result.Output);
        Assert.Equal(5, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.DoesNotContain(Server.Requests, request => request.Path.Contains("/hire/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Singles))]
    public async Task Single_records_come_in_the_order_of_their_ids_and_one_that_does_not_exist_is_not_found(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        var source = cmdlet.Subject is { } subject ? $"Get-Feishu{subject.Name[..^2]} {Few} -All | {name} -All" : $"{name} -PageSize 2 -WarningAction Ignore";
        var ids = (await Shell.InvokeAsync(source)).WithoutErrors().Values(cmdlet.IdProperty).Take(2).ToList();
        Server.ClearRequests();

        var result = await Shell.InvokeAsync($"{name} -{cmdlet.IdProperty} $args", ids[1], "404", ids[0]);

        Assert.Equal([ids[1], ids[0]], result.Values(cmdlet.IdProperty));
        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is($"{error.Fact("ErrorId")}", ErrorCategory.ObjectNotFound, "404", error, cmdlet.Type.Name);
        Assert.StartsWith($"{char.ToUpperInvariant(cmdlet.Words[0])}{cmdlet.Words[1..]} '404' does not exist.", error.Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Check the {cmdlet.Words} id.", error.Advice, StringComparison.Ordinal);

        // A list that takes ids gets them all with one request.
        Assert.Equal(cmdlet.Apis.Count == 1 ? 1 : 3, Server.Requests.Count);
        if (cmdlet.Subject is null)
        {
            Assert.Equal(ids, (await Shell.InvokeAsync($"$args | {name} | {name}", [.. ids])).WithoutErrors().Values(cmdlet.IdProperty));
        }
    }

    [Theory]
    [MemberData(nameof(Singles))]
    public async Task Those_that_were_read_are_offered_at_the_prompt_the_latest_first(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];
        Server.AddPage([new { id = "5" }, new { id = "6" }], api: cmdlet.ListApi.LastPart);

        (await Shell.InvokeAsync(cmdlet.ListCommand)).WithoutErrors();

        Assert.Equal(["6", "5"], Shell.Complete($"{name} -{cmdlet.IdProperty} ").Select(match => match.CompletionText));
    }

    /// <summary>The columns of a row that a parameter takes.</summary>
    private static IEnumerable<string> Columns(PropertyInfo parameter) => parameter.GetCustomAttributesData()
        .Single(attribute => attribute.AttributeType.Name == "IdColumnAttribute")
        .ConstructorArguments.SelectMany(argument => (IReadOnlyCollection<CustomAttributeTypedArgument>)argument.Value!).Select(column => (string)column.Value!);
}
