using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Errors;

/// <summary>Errors that every further request would also get, so they end the command.</summary>
public sealed class CommandErrorTests : ConnectedTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Server.ClearRequests();
    }

    [Theory]
    [InlineData("InvalidCredential", ErrorCategory.AuthenticationError, 99991543, 400)]
    [InlineData("PermissionDenied", ErrorCategory.PermissionDenied, 99991672, 400)]
    [InlineData("AppUnavailable", ErrorCategory.PermissionDenied, 99991662, 400)]
    [InlineData("AppUnavailable", ErrorCategory.PermissionDenied, 99991673, 200)]
    [InlineData("IpNotAllowed", ErrorCategory.PermissionDenied, 99991401, 403)]
    [InlineData("QuotaExhausted", ErrorCategory.QuotaExceeded, 99991403, 429)]
    public async Task A_code_that_no_other_request_escapes_ends_the_command(string id, ErrorCategory category, int code, int status)
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(status, code, error: null, ("X-Tt-Logid", "log-1")));

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Many);

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        ErrorAssert.Is(id, category, Few, result.Thrown);
        var error = result.Thrown!;
        Assert.Equal(code, error.Fact("Code"));
        Assert.Equal(status, error.Fact("HttpStatus"));
        Assert.Equal("log-1", error.Fact("LogId"));
        Assert.Equal(Few, error.Fact("TalentId"));
        Assert.Equal(0, error.Fact("ItemsReturned"));
        Assert.Null(error.Fact("PageToken"));
        Assert.Contains($"said {code}", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("log-1", error.Exception.Message, StringComparison.Ordinal);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Theory]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    [InlineData("Continue")]
    [InlineData("Stop")]
    public async Task It_ends_the_command_whatever_ErrorAction_says(string action)
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991403));

        var result = await Shell.InvokeAsync($"$args | Get-FeishuExternalApplication -ErrorAction {action}", Few, Many);

        ErrorAssert.Is("QuotaExhausted", ErrorCategory.QuotaExceeded, Few, result.Thrown);
        Assert.Empty(result.Output);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task In_the_midst_of_a_list_it_comes_after_what_was_read_until_then()
    {
        Server.AddPage([new { id = "1" }, new { id = "2" }], hasMore: true, pageToken: "p2");
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991403), 2);

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Many);

        Assert.Equal(["1", "2"], result.Values("Id"));
        Assert.NotNull(result.Thrown);
        Assert.Equal("p2", result.Thrown.Fact("PageToken"));
        Assert.Equal(2, result.Thrown.Fact("ItemsReturned"));
        Assert.Contains($"Get-FeishuExternalApplication -TalentId '{Few}' -All -PageToken 'p2'", result.Thrown.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_the_link_that_Feishu_sends()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991672, """
            {
              "permission_violations": [{ "type": "action_scope_required", "subject": "hire:external_application" }],
              "helps": [{ "url": "https://open.feishu.cn/app/cli_x/auth?q=hire", "description": "Add the scope" }]
            }
            """));

        var error = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).Thrown;

        ErrorAssert.Is("PermissionDenied", ErrorCategory.PermissionDenied, Few, error);
        Assert.Matches(@"hire:external_application.*https://open\.feishu\.cn/app/cli_x/auth\?q=hire", error.Advice);
        Assert.Contains("Find-FeishuHireApi -Scope", error.Advice, StringComparison.Ordinal);
        Assert.Equal("https://open.feishu.cn/app/cli_x/auth?q=hire", error.Exception.HelpLink);
    }

    [Fact]
    public async Task A_token_that_is_rejected_is_renewed_once_before_it_ends_the_command()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991663), 9);
        Server.Tenant.RevokeTokens();

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Few, Many);

        ErrorAssert.Is("TokenRejected", ErrorCategory.AuthenticationError, Few, result.Thrown);
        Assert.Equal(99991663, result.Thrown.Fact("Code"));
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
        Assert.Single(Server.RequestsTo("internal"));
    }

    [Fact]
    public async Task A_rejected_token_that_Feishu_hands_out_again_is_tried_once_more_before_the_command_ends()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(401, 99991663), 9);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        ErrorAssert.Is("TokenRejected", ErrorCategory.AuthenticationError, Few, result.Thrown);
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
        Assert.Single(Server.RequestsTo("internal"));
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_renewed_without_a_word()
    {
        Server.Tenant.RevokeTokens();

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Many);

        Assert.Equal(54, result.WithoutErrors().Output.Count);
        Assert.Empty(result.Warnings);
        Assert.Single(Server.RequestsTo("internal"));
    }
}
