using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.InvokeFeishuHireRequest;

/// <summary>Calls that change something need confirmation, and are made once.</summary>
public sealed class WriteTests : ConnectedTest
{
    private const string Command = "InvokeFeishuHireRequestCommand";

    [Theory]
    [InlineData("v1/notes -Method POST -Body @{ content = 'personal' }")]
    [InlineData("v1/notes/7 -Method PATCH -Body @{ content = 'personal' }")]
    [InlineData("v1/jobs/7/close")]
    [InlineData("v1/notes/7 -Method DELETE")]
    [InlineData("v1/new_things -Method POST -Body @{ content = 'personal' }")]
    [InlineData("/open-apis/im/v1/chats -Method POST -Body @{ content = 'personal' } -Force")]
    public async Task WhatIf_says_what_would_be_sent_and_sends_nothing(string call)
    {
        var shown = await Shell.ShowAsync($"Invoke-FeishuHireRequest {call} -WhatIf");

        Assert.StartsWith("What if: Performing the operation", shown, StringComparison.Ordinal);
        Assert.Contains(call.Split(' ')[0], shown, StringComparison.Ordinal);
        Assert.DoesNotContain("personal", shown, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("en-US", "\"Close a job\" on target \"POST /open-apis/hire/v1/jobs/7/close\"")]
    [InlineData("zh-CN", "关闭职位")]
    public async Task What_is_done_has_the_title_of_the_call_in_the_language_of_the_user(string culture, string expected)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture });
        await shell.ConnectAsync(Server);

        Assert.Contains(expected, await shell.ShowAsync("Invoke-FeishuHireRequest v1/jobs/:job_id/close -InputObject 7 -WhatIf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1/roles/7")]
    [InlineData("v1/external_offers/batch_query")]
    [InlineData("v1/new_things")]
    public async Task A_call_that_only_reads_is_made_at_once_and_asks_nobody(string path)
    {
        await Shell.InvokeAsync($"Invoke-FeishuHireRequest {path} -WhatIf -ErrorAction Ignore -WarningAction Ignore; Invoke-FeishuHireRequest {path} -Confirm -ErrorAction Ignore -WarningAction Ignore");

        Assert.Equal(2, Server.RequestsTo(path.Split('/')[^1]).Count);
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_is_not_sent_again_and_its_row_is_the_target()
    {
        await Shell.ConnectAsync(Server);
        Server.Script.Add("close", Responses.FromTenant());
        Server.Script.Add("close", Responses.AfterExecution(Responses.Html(502)));

        var result = await Shell.InvokeAsync("'1', [pscustomobject]@{ id = '2'; name = 'n' }, '3' | Invoke-FeishuHireRequest v1/jobs/:job_id/close");

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.OperationStopped, error.CategoryInfo.Category);
        Assert.NotNull(error.TargetObject);
        Assert.Equal(3, Server.RequestsTo("close").Count);
    }

    [Fact]
    public async Task Results_and_errors_come_in_the_order_of_the_rows()
    {
        Server.Script.Add("2", Responses.Code(500, 1002053));

        var result = await Shell.InvokeAsync(
            "'1', [pscustomobject]@{ note_id = '2'; name = 'n' }, 'a b', '4' | Invoke-FeishuHireRequest v1/notes/:note_id -Method PATCH -Body @{ content = 'c' }");

        Assert.Equal(["1", "4"], result.Values("id"));
        Assert.Equal(["Refused", "InvalidParameter"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal("n", PSObject.AsPSObject(result.Errors[0].TargetObject).Properties["name"].Value);
        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "a b", result.Errors[1], Command);

        // A refusal with status 500 is a business error, which a retry would repeat.
        Assert.Single(Server.RequestsTo("2"));
    }

    [Fact]
    public async Task What_a_write_returns_comes_out()
    {
        var note = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/notes -Method POST -Body @{ content = '汉' }")).WithoutErrors().Output.Single()!;

        Assert.Equal("汉", note.Properties["content"].Value);
        Assert.Equal("FeishuHire.Api.Note", note.TypeNames[0]);
    }

    [Fact]
    public async Task A_search_that_is_not_documented_says_that_there_is_more_and_how_to_get_it()
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "t", api: "search");

        var result = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/new_things/search -Method POST -Body @{}")).WithoutErrors();

        Assert.Equal(["1"], result.Values("id"));
        Assert.Contains("page_token = 't' in -Query", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_told_of_after_a_write_too()
    {
        Server.Script.Add("notes", Responses.Json(200, """{"code":0,"data":{"note":{"id":"1","half":"\ud800"}}}"""));

        var result = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/notes -Method POST -Body @{}")).WithoutErrors();

        Assert.Matches("half \\(1\\)", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task A_talent_that_the_body_names_is_not_taken_for_the_id_in_the_path()
    {
        Server.Script.Add("7", Responses.Code(400, 1002102));

        var error = Assert.Single((await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/notes/7 -Method PATCH -Body @{}")).Errors);

        Assert.StartsWith("TalentNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("The request names a talent that does not exist.", error.Exception.Message, StringComparison.Ordinal);
    }
}
