using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.SetFeishuExternalApplication;

/// <summary>Values that are not named are kept, named empty values are cleared, and no request is sent if nothing changes.</summary>
public sealed class ChangingTests : ConnectedTest
{
    private const string Page = """
        {"code":0,"data":{"has_more":false,"items":[{"id":"9","talent_id":"6960663240925956459","job_title":"Tool","stage":"Interview","delivery_type":7,
         "create_time":"1617636278644","termination_type":"","score":12345678901234567890.5,"tags":["a"]ODD}]}}
        """;

    private IReadOnlyList<JsonObject> Sent =>
        [.. Server.Requests.Where(request => request.Method == "PUT").Select(request => JsonNode.Parse(request.Body)!.AsObject())];

    [Fact]
    public async Task Sends_the_whole_record_with_the_named_values_over_it()
    {
        AddPage();

        await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 9 -Stage Offer -ModifyTime 1735689600000", Many);

        Assert.Equal(
            """{"talent_id":"6960663240925956459","job_title":"Tool","stage":"Offer","delivery_type":7,"create_time":1617636278644,"modify_time":1735689600000,"score":12345678901234567890.5,"tags":["a"]}""",
            Assert.Single(Sent).ToJsonString());
    }

    [Fact]
    public async Task Clears_what_is_named_and_empty()
    {
        AddPage();

        await Shell.InvokeAsync("[pscustomobject]@{ TalentId = $args[0]; Id = '9'; Stage = ''; CreateTime = ''; DeliveryType = '' } | Set-FeishuExternalApplication", Many);

        Assert.Equal(
            """{"talent_id":"6960663240925956459","job_title":"Tool","score":12345678901234567890.5,"tags":["a"]}""", Assert.Single(Sent).ToJsonString());
    }

    [Fact]
    public async Task Sends_nothing_if_nothing_changes()
    {
        var result = await Shell.InvokeAsync(
            "Get-FeishuExternalApplication $args[0] -All | Set-FeishuExternalApplication -PassThru | ForEach-Object { $_.Id }", Many);

        Assert.Equal(47, result.WithoutErrors().Output.Count);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffzzz")]
    [InlineData("yyyy-MM-dd HH:mm:ss")]
    [InlineData("yyyy/MM/dd HH:mm")]
    [InlineData("yyyy-MM-dd")]
    public async Task A_time_that_a_spreadsheet_shows_less_precisely_is_no_change(string format)
    {
        var result = await Shell.InvokeAsync(
            """
            Get-FeishuExternalApplication $args[0] -All | Where-Object CreateTime | ForEach-Object {
                [pscustomobject]@{ TalentId = $_.TalentId; Id = $_.Id; CreateTime = $_.CreateTime.ToString($args[1], [cultureinfo]::InvariantCulture) }
            } | Set-FeishuExternalApplication
            """,
            Many,
            format);

        result.WithoutErrors();
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task Rows_of_one_record_are_laid_over_each_other_and_the_talent_is_read_once()
    {
        AddPage();

        var result = await Shell.InvokeAsync(
            """
            @{ Stage = 'One' }, @{ JobTitle = 'Two' }, @{ Stage = 'Three' } |
                ForEach-Object { [pscustomobject]($_ + @{ Id = '9'; TalentId = $args[0] }) } | Set-FeishuExternalApplication
            """.Replace("$args[0]", $"'{Many}'", StringComparison.Ordinal));

        result.WithoutErrors();
        Assert.Equal([("Tool", "One"), ("Two", "One"), ("Two", "Three")], Sent.Select(sent => ($"{sent["job_title"]}", $"{sent["stage"]}")));
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task An_id_that_the_talent_does_not_have_is_NotFound_and_nothing_is_sent()
    {
        var result = await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 123 -Stage Offer", Many);

        ErrorAssert.Is("NotFound", ErrorCategory.ObjectNotFound, "123", Assert.Single(result.Errors), "SetFeishuExternalApplicationCommand");
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_would_be_lost_and_is_refused_unless_it_is_named()
    {
        AddPage(""","modify_time":"soon" """);
        AddPage(""","modify_time":"soon" """);

        var refused = await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 9 -Stage Offer", Many);
        await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 9 -Stage Offer -ModifyTime $null", Many);

        Assert.Contains("The value of ModifyTime in Feishu cannot be read", Assert.Single(refused.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Equal("Offer", Assert.Single(Sent)["stage"]!.ToString());
        Assert.Equal(["a"], Sent[0]["tags"]!.AsArray().Select(tag => $"{tag}"));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication $args[0] -All | Set-FeishuExternalApplication -Stage Offer")]
    [InlineData("[pscustomobject]@{ TalentId = $args[0]; Id = '9'; Stage = 'Offer'; ModifyTime = '' } | Set-FeishuExternalApplication")]
    public async Task A_value_that_cannot_be_read_is_not_cleared_by_an_object_or_a_row_that_does_not_show_it(string script)
    {
        AddPage(""","modify_time":"soon" """);
        AddPage(""","modify_time":"soon" """);

        var result = await Shell.InvokeAsync(script, Many);

        Assert.Contains("The value of ModifyTime in Feishu cannot be read", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task A_hashtable_is_a_row()
    {
        AddPage();

        (await Shell.InvokeAsync("@{ TalentId = $args[0]; Id = '9'; Stage = 'Offer' } | Set-FeishuExternalApplication", Many)).WithoutErrors();

        Assert.Equal("Offer", Assert.Single(Sent)["stage"]!.ToString());
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("nl-NL")]
    [InlineData("zh-CN")]
    public async Task Times_as_the_culture_writes_them_are_no_change_and_do_not_stop_other_changes(string culture)
    {
        await using var shell = Shell.Open(new ShellOptions { Culture = culture });
        await shell.ConnectAsync(Server, Shell.Impatient);
        AddPage();
        var time = DateTimeOffset.FromUnixTimeMilliseconds(1617636278644).LocalDateTime.ToString(CultureInfo.GetCultureInfo(culture));

        var result = await shell.InvokeAsync(
            "[pscustomobject]@{ TalentId = $args[0]; Id = '9'; Stage = 'Offer'; CreateTime = $args[1] } | Set-FeishuExternalApplication", Many, time);

        result.WithoutErrors();
        Assert.Equal(1617636278644, (long)Assert.Single(Sent)["create_time"]!);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    public async Task A_changed_time_that_means_different_times_is_refused(string culture)
    {
        await using var shell = Shell.Open(new ShellOptions { Culture = culture });
        await shell.ConnectAsync(Server, Shell.Impatient);
        AddPage();

        var result = await shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 9 -CreateTime '04/05/2021 10:00'", Many);

        Assert.Contains("means different times", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task WhatIf_and_Verbose_name_each_change()
    {
        AddPage();
        var shown = await Shell.ShowAsync("Set-FeishuExternalApplication $args[0] 9 -Stage Offer -DeliveryType '' -WhatIf", Many);

        Assert.Contains("Change Stage: 'Interview' → 'Offer', DeliveryType: 7 → nothing", shown, StringComparison.Ordinal);
        Assert.Contains($"External application '9' of talent '{Many}'", shown, StringComparison.Ordinal);
        Assert.Empty(Sent);

        AddPage();
        var verbose = await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] 9 -Stage Offer -Verbose", Many);
        Assert.Contains(verbose.Verbose, line => line.Contains("Stage: 'Interview' → 'Offer'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_whose_response_was_lost_is_looked_up()
    {
        var id = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 1", Many)).Values("Id").Single();
        Server.Script.Add("PUT external_applications/*", Responses.AfterExecution(Responses.Html(502)));
        var done = await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] $args[1] -Stage Offered -PassThru", Many, id);
        Assert.Equal(["Offered"], done.WithoutErrors().Values("Stage"));

        Server.Script.Add("PUT external_applications/*", Responses.Html(502));
        var unknown = await Shell.InvokeAsync("Set-FeishuExternalApplication $args[0] $args[1] -Stage Other", Many, id);

        ErrorAssert.Is("OutcomeUnknown", ErrorCategory.OperationStopped, id, Assert.Single(unknown.Errors), "SetFeishuExternalApplicationCommand");
        Assert.Contains("the values of the external application differ from those of the row", unknown.Errors[0].Exception.Message, StringComparison.Ordinal);
    }

    // The tenant has no such application.
    private void AddPage(string odd = "")
    {
        Server.Script.Add("GET external_applications", Responses.Json(200, Page.Replace("ODD", odd, StringComparison.Ordinal)));
        Server.Script.Add("PUT 9", Responses.Json(200, """{"code":0,"data":{}}"""), times: 3);
    }
}
