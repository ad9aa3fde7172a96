using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>An unknown code is a refusal by Feishu, whatever the HTTP status. Secrets that a gateway repeats are not shown.</summary>
public sealed class RefusalTests : CmdletTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Is_told_at_once_in_feishus_words_and_the_next_talent_goes_on(int status)
    {
        Server.Script.Add("external_applications", Responses.Json(status, """{"code":1002053,"msg":"the offer is closed"}"""));
        Server.ClearRequests();

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Many, Few);

        var error = Assert.Single(result.Errors);
        Assert.Equal("Refused,FeishuHire.Commands.GetFeishuExternalApplicationCommand", error.FullyQualifiedErrorId);
        Assert.Equal((ErrorCategory.InvalidOperation, Many), (error.CategoryInfo.Category, error.TargetObject));
        Assert.Contains("Feishu says: the offer is closed", error.Exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal(7, result.Output.Count);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData("X-Tt-Logid")]
    [InlineData("X-Request-Id")]
    public async Task Shows_no_token_that_the_head_of_an_answer_repeats(string header)
    {
        Server.Script.Add(
            "external_applications",
            context => Responses.Code(400, 1002053, null, (header, "log of " + context.Request.Headers.Authorization))(context));

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -Verbose -Debug", Few);

        var error = Assert.Single(result.Errors);
        var texts = string.Join('\n', [.. result.Verbose, .. result.Debug, error.ToString(), error.Exception.ToString(), error.ErrorDetails.ToString()]);
        Assert.Contains("log of Bearer ***", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("t-sandbox", texts, StringComparison.OrdinalIgnoreCase);
    }
}
