using System.Management.Automation;
using System.Text.Json.Nodes;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.NewFeishuExternalApplication;

/// <summary>Creating from parameters, objects and rows: requests, output, and rows that are refused before a request.</summary>
public sealed class CreatingTests : ConnectedTest
{
    private const string Command = "NewFeishuExternalApplicationCommand";
    private const string Create = "POST external_applications";

    /// <summary>Rows that are not sent, with a part of the error message.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "@{ DeliveryType = 'Headhunter' }", "DeliveryType: 'Headhunter' is not one of Sourced (1), Applied (2), Referred (3), Other (4)." },
        { "@{ DeliveryType = 9 }", "DeliveryType: '9' is not one of" },
        { "@{ JobRecruitmentType = 'Social, Campus' }", "JobRecruitmentType: 'Social, Campus' is not one of Social (1), Campus (2)." },
        { "@{ CreateTime = '01/02/2026 10:00' ; Culture = 'en-GB' }", "CreateTime: '01/02/2026 10:00' is not a time, or means different times" },
        { "@{ ModifyTime = 'yesterday' }", "ModifyTime: 'yesterday' is not a time" },
        { "@{ TalentId = '6.96066E+18' }", "'6.96066E+18'" },
        { "@{ ExternalId = '6.96066E+18' }", "ExternalId: '6.96066E+18' was rounded by a spreadsheet" },
        { "@{ TalentId = '' }", "The talent id is empty or blank." },
        { "@{ TalentId = $null }", "The talent id is empty or blank." },
    };

    private IReadOnlyList<JsonObject> Sent =>
        [.. Server.Requests.Where(request => request.Method == "POST" && request.Path.EndsWith("external_applications", StringComparison.Ordinal))
            .Select(request => JsonNode.Parse(request.Body)!.AsObject())];

    [Fact]
    public async Task Sends_what_is_named_with_a_key_and_gives_out_the_new_application()
    {
        var result = await Shell.InvokeAsync(
            "New-FeishuExternalApplication $args[0] -JobTitle Toolmaker -Stage '' -DeliveryType Applied -CreateTime $args[1]", Many, new DateTime(2026, 1, 31, 9, 30, 0, 123, DateTimeKind.Utc));

        var created = Assert.Single(result.WithoutErrors().Output)!;
        Assert.Equal("FeishuHire.ExternalApplication", created.BaseObject.GetType().FullName);
        Assert.Equal("Toolmaker", created.Properties["JobTitle"].Value);
        Assert.Equal("Applied", $"{created.Properties["DeliveryType"].Value}");
        var sent = Assert.Single(Sent);
        Assert.Equal(36, sent["external_id"]!.ToString().Length);
        sent.Remove("external_id");
        Assert.Equal(
            """{"talent_id":"6960663240925956459","job_title":"Toolmaker","delivery_type":2,"create_time":1769851800123}""", sent.ToJsonString());
    }

    [Fact]
    public async Task Takes_rows_with_the_names_of_the_wire_and_those_of_the_documentation()
    {
        var result = await Shell.InvokeAsync(
            """
            [pscustomobject]@{ talent_id = $args[0]; external_id = 'a-1'; job_title = 'Welder'; delivery_type = '3'; create_time = '1735689600000' },
            [pscustomobject]@{ '人才 ID' = $args[0]; 职位名称 = '焊工'; 阶段名称 = '初筛'; 投递类型 = '人才推荐'; 职位招聘类型 = '校招'; 创建时间 = '2025-01-01T08:00:00+08:00'; 终止原因 = '' } |
                New-FeishuExternalApplication
            """,
            Many);

        Assert.Equal(["Welder", "焊工"], result.WithoutErrors().Values("JobTitle"));
        Assert.Equal("a-1", Sent[0]["external_id"]!.ToString());
        Assert.All(Sent, sent => Assert.Equal(3, (int)sent["delivery_type"]!));
        Assert.All(Sent, sent => Assert.Equal(1735689600000, (long)sent["create_time"]!));
        Assert.Equal(2, (int)Sent[1]["job_recruitment_type"]!);
        Assert.False(Sent[1].ContainsKey("termination_reason"));
    }

    [Fact]
    public async Task A_value_that_is_refused_is_named_in_Chinese_punctuation_where_PowerShell_is_Chinese()
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = "zh-CN", Culture = "zh-CN" });
        await shell.ConnectAsync(Server, Shell.Impatient);

        var result = await shell.InvokeAsync("New-FeishuExternalApplication $args[0] -CreateTime '01/02/2026'", Many);

        Assert.StartsWith("CreateTime：“01/02/2026”", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_columns_that_are_not_used()
    {
        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ TalentId = $args[0]; 'Job Title' = 'Welder'; JobTitel = 'Turner'; E_Mail = '' } | New-FeishuExternalApplication -Verbose", Many);

        Assert.Contains("Columns that are not used: JobTitel, E_Mail.", result.Verbose);
    }

    [Theory]
    [InlineData("@{ TalentId = $args[0]; JobTitle = 'Welder'; Stage = 'Offer'; ExternalId = 'k-1' }")]
    [InlineData("[ordered]@{ talent_id = $args[0]; job_title = 'Welder'; Stage = 'Offer'; external_id = 'k-1' }")]
    [InlineData("[pscustomobject]@{ 'Talent ID' = $args[0]; 'Job Title' = 'Welder'; 'STAGE ' = 'Offer'; 'External ID' = 'k-1' }")]
    public async Task Takes_hashtables_and_columns_in_another_spelling_with_all_their_values(string row)
    {
        var result = await Shell.InvokeAsync($"{row} | New-FeishuExternalApplication", Many);

        result.WithoutErrors();
        Assert.Equal(
            """{"talent_id":"6960663240925956459","external_id":"k-1","job_title":"Welder","stage":"Offer"}""", Assert.Single(Sent).ToJsonString());
    }

    [Fact]
    public async Task A_hashtable_takes_nothing_from_the_row_before()
    {
        var result = await Shell.InvokeAsync(
            "[pscustomobject]@{ TalentId = $args[0]; JobTitle = 'One'; Stage = 'Offer' }, @{ TalentId = $args[0]; JobTitle = 'Two' } | New-FeishuExternalApplication", Many);

        result.WithoutErrors();
        Assert.Equal([("One", "Offer"), ("Two", null)], Sent.OrderBy(sent => $"{sent["job_title"]}").Select(sent => ($"{sent["job_title"]}", sent["stage"]?.ToString())));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_what_it_cannot_read_in_one_way_and_sends_the_other_rows(string row, string words)
    {
        await using var shell = Shell.Open(new ShellOptions { Culture = row.Contains("en-GB", StringComparison.Ordinal) ? "en-GB" : "en-US" });
        await shell.ConnectAsync(Server, Shell.Impatient);

        var result = await shell.InvokeAsync(
            $$"""
            $row = @{ TalentId = $args[0]; JobTitle = 'bad' }; $named = {{row}}; foreach ($name in $named.Keys) { $row[$name] = $named[$name] }
            $bad = [pscustomobject]$row
            $bad, [pscustomobject]@{ TalentId = $args[0]; JobTitle = 'good' } | New-FeishuExternalApplication
            """,
            Many);

        Assert.Equal(["good"], result.Values("JobTitle"));
        Assert.Equal(["good"], Sent.Select(sent => sent["job_title"]!.ToString()));
        var error = Assert.Single(result.Errors);
        Assert.Equal($"InvalidParameter,FeishuHire.Commands.{Command}", error.FullyQualifiedErrorId);
        Assert.Contains(words, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Row 1 of the input.", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("bad", PSObject.AsPSObject(error.TargetObject).Properties["JobTitle"].Value);
        Assert.DoesNotContain("JobTitle", error.CategoryInfo.TargetName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_without_the_column_is_refused_by_the_names_of_its_columns()
    {
        var result = await Shell.InvokeAsync("[pscustomobject]@{ Candidate = 'Li Lei'; Stage = 'Offer' } | New-FeishuExternalApplication");

        var error = Assert.Single(result.Errors);
        Assert.Contains("'Candidate', 'Stage'. Row 1 of the input.", error.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Lei", $"{error.Exception.Message}{error.CategoryInfo}", StringComparison.Ordinal);
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task A_key_that_an_earlier_row_has_is_refused()
    {
        var result = await Shell.InvokeAsync("$talent = $args[0]; 1..2 | ForEach-Object { [pscustomobject]@{ TalentId = $talent; ExternalId = 'k' } } | New-FeishuExternalApplication", Many);

        Assert.Single(result.Output);
        Assert.Contains("An earlier row has the same external id 'k'", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
        Assert.Single(Sent);
    }

    [Fact]
    public async Task WhatIf_sends_nothing()
    {
        var shown = await Shell.ShowAsync("New-FeishuExternalApplication $args[0] -JobTitle Toolmaker -WhatIf", Many);

        Assert.Contains("Create external application: JobTitle 'Toolmaker'", shown, StringComparison.Ordinal);
        Assert.Contains($"Talent '{Many}'", shown, StringComparison.Ordinal);
        Assert.Empty(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task Failed_rows_can_be_fed_back_and_come_in_order()
    {
        Server.Script.Add(Create, Responses.Code(400, 1002002), after: 1);

        var result = await Shell.InvokeAsync(
            """
            $talent = $args[0]
            $rows = foreach ($n in 1..4) { [pscustomobject]@{ TalentId = $(if ($n -eq 3) { '1' } else { $args[0] }); JobTitle = "title $n" } }
            $rows | New-FeishuExternalApplication -ThrottleLimit 1 -ErrorVariable failed -ErrorAction SilentlyContinue
            $failed.TargetObject | ForEach-Object { $_.TalentId = $talent; $_ } | New-FeishuExternalApplication
            """,
            Many);

        Assert.Equal(["title 1", "title 4", "title 2", "title 3"], result.Values("JobTitle"));
    }

    [Fact]
    public async Task A_missing_scope_costs_one_request_and_ends_the_command()
    {
        Server.Script.Add(Create, Responses.Code(400, 99991672), times: 10);

        var result = await Shell.InvokeAsync("$talent = $args[0]; 1..10 | ForEach-Object { [pscustomobject]@{ TalentId = $talent; JobTitle = \"title $_\" } } | New-FeishuExternalApplication", Many);

        Assert.Single(Sent);
        Assert.StartsWith("PermissionDenied,", result.Thrown!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Rows done: 0; outcome unknown: 0. No row after row 1 was sent.", result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("title 1", PSObject.AsPSObject(result.Thrown.TargetObject).Properties["JobTitle"].Value);
    }

    [Fact]
    public async Task An_error_that_the_user_lets_stop_the_command_leaves_no_row_uncertain()
    {
        Server.Script.Add(Create, Responses.Delayed(TimeSpan.FromMilliseconds(500), Responses.FromTenant()), times: 30);

        var result = await Shell.InvokeAsync(
            """
            $talent = $args[0]
            $rows = foreach ($n in 1..30) { [pscustomobject]@{ TalentId = $talent; JobTitle = "title $n"; DeliveryType = $(if ($n -eq 9) { 'bad' }) } }
            $rows | New-FeishuExternalApplication -ErrorAction Stop
            """,
            Many);

        Assert.StartsWith("InvalidParameter,", result.Thrown!.FullyQualifiedErrorId, StringComparison.Ordinal);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains("No row was being written.", warning, StringComparison.Ordinal);
        Assert.Contains($"No row after row {Sent.Count + 1} was sent.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_ends_the_run_with_a_count_of_what_was_done()
    {
        Server.Script.Add(Create, Responses.Code(400, 99991400, error: null, ("x-ogw-ratelimit-reset", "60")), times: 100, after: 2);

        var result = await Shell.InvokeAsync(
            "$talent = $args[0]; 1..50 | ForEach-Object { [pscustomobject]@{ TalentId = $talent; JobTitle = \"title $_\" } } | New-FeishuExternalApplication -ThrottleLimit 1", Many);

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(2, result.Errors.Count);
        Assert.StartsWith("RateLimited,", result.Thrown!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Rows done: 2; outcome unknown: 0. No row after row 5 was sent.", result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, Sent.Count);
    }
}
