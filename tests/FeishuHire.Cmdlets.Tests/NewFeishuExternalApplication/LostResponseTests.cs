using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.NewFeishuExternalApplication;

/// <summary>A create whose response was lost is reported as done, not done or unknown, and is never done twice.</summary>
public sealed class LostResponseTests : CmdletTest
{
    private const string Create = "POST external_applications";

    private int Creates => Server.RequestsTo(ServerExtensions.Applications).Count(request => request.Method == "POST");

    private int Keys => Server.RequestsTo(ServerExtensions.Applications).Where(request => request.Method == "POST").Select(request => request.Body).Distinct().Count();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server, "-MaximumRetryCount 1");
    }

    [Fact]
    public async Task Is_sent_again_with_the_same_key_and_done_once()
    {
        Server.Script.Add(Create, Responses.AfterExecution(Responses.Reset()));

        var result = await CreateAsync();

        var created = Assert.Single(result.WithoutErrors().Output)!;
        Assert.Equal(2, Creates);
        Assert.Equal(1, Keys);
        Assert.Equal([created.Properties["Id"].Value], await FoundAsync());
    }

    [Fact]
    public async Task Is_looked_up_if_the_repeat_gets_a_code_that_is_not_documented()
    {
        Server.Script.Add(Create, Responses.AfterExecution(Responses.Html(502)));
        Server.Script.Add(Create, Responses.Code(400, 1002999));

        var result = await CreateAsync();

        Assert.Equal([Assert.Single(result.WithoutErrors().Output)!.Properties["Id"].Value], await FoundAsync());
        Assert.Equal(2, Creates);
    }

    [Fact]
    public async Task Is_sent_once_more_if_it_is_not_found()
    {
        Server.Script.Add(Create, Responses.Html(502));
        Server.Script.Add(Create, Responses.Code(400, 1002999));

        var result = await CreateAsync();

        Assert.Equal([Assert.Single(result.WithoutErrors().Output)!.Properties["Id"].Value], await FoundAsync());
        Assert.Equal(1, Keys);
    }

    [Fact]
    public async Task Is_unknown_with_what_was_seen_and_the_key_if_the_service_stays_away()
    {
        Server.Script.Add(Create, Responses.Html(502), times: 10);

        var result = await CreateAsync();

        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("OutcomeUnknown", ErrorCategory.OperationStopped, Many, error, "NewFeishuExternalApplicationCommand");
        Assert.StartsWith("It is unknown whether Feishu made the change.", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("no external application of the talent with these values", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("with the external id 'mine', Feishu does not create a second record", error.Advice, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task Is_unknown_if_it_cannot_be_looked_up()
    {
        Server.Script.Add(Create, Responses.Html(502), times: 10);
        Server.Script.Add("GET external_applications", Responses.Html(502), times: 10);

        var result = await CreateAsync();

        Assert.Contains("The lookup failed: ", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_unknown_if_there_are_two_such_applications()
    {
        await CreateAsync("other");
        Server.Script.Add(Create, Responses.AfterExecution(Responses.Html(502)));
        Server.Script.Add(Create, Responses.Code(400, 1002999));

        var result = await CreateAsync();

        var ids = await FoundAsync();
        Assert.Equal(2, ids.Count);
        Assert.Contains($"{ids[0]}, {ids[1]}", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_repeated_after_a_documented_refusal()
    {
        Server.Script.Add(Create, Responses.Code(400, 1002102));

        var result = await CreateAsync();

        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, Many, Assert.Single(result.Errors), "NewFeishuExternalApplicationCommand");
        Assert.Equal(1, Creates);
    }

    [Fact]
    public async Task A_second_run_with_SkipExisting_creates_nothing()
    {
        const string Import = """
            $talent = $args[0]; 1..3 | ForEach-Object { [pscustomobject]@{ TalentId = $talent; JobTitle = "rare $($_ % 2)"; CreateTime = '2026-01-0' + $_ } } |
                New-FeishuExternalApplication -SkipExisting
            """;
        var first = (await Shell.InvokeAsync(Import, Many)).WithoutErrors();
        Assert.Equal(3, Creates);

        var second = (await Shell.InvokeAsync(Import, Many)).WithoutErrors();

        Assert.Equal(first.Values("Id"), second.Values("Id"));
        Assert.Equal(3, Creates);
    }

    [Fact]
    public async Task Two_equal_rows_with_SkipExisting_create_one_application_and_read_the_talent_once()
    {
        var result = await Shell.InvokeAsync(
            "$talent = $args[0]; 1..2 | ForEach-Object { [pscustomobject]@{ TalentId = $talent; JobTitle = 'rare' } } | New-FeishuExternalApplication -SkipExisting", Few);

        Assert.Single(result.WithoutErrors().Values("Id").Distinct());
        Assert.Equal(1, Creates);
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    private Task<ScriptResult> CreateAsync(string key = "mine") =>
        Shell.InvokeAsync("New-FeishuExternalApplication $args[0] -JobTitle rare -Stage new -ExternalId $args[1]", Many, key);

    private async Task<IReadOnlyList<object?>> FoundAsync()
    {
        Server.Script.Clear();
        var found = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | Where-Object JobTitle -EQ rare", Many);
        return [.. found.WithoutErrors().Values("Id")];
    }
}
