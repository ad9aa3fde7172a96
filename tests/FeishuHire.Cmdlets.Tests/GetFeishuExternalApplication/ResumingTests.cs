using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>The lines with which to resume, in warnings and in the advice of errors, can be pasted whatever the page token contains.</summary>
public sealed class ResumingTests : ConnectedTest
{
    [Theory]
    [InlineData("x'; Remove-Item * #", "-PageToken 'x''; Remove-Item * #'")]
    [InlineData("a\u2019b", "-PageToken 'a\u2019\u2019b'")]
    [InlineData("plain=", "-PageToken 'plain='")]
    public async Task Both_have_the_token_in_quotes(string pageToken, string quoted)
    {
        var (warning, advice) = await ToldAsync(pageToken);

        Assert.EndsWith(quoted, warning, StringComparison.Ordinal);
        Assert.Contains(quoted, advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_have_a_long_token_whole()
    {
        var (warning, advice) = await ToldAsync(new string('x', 3000));

        Assert.EndsWith($"'{new string('x', 3000)}'", warning, StringComparison.Ordinal);
        Assert.EndsWith($"'{new string('x', 3000)}'", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001b[31m")]
    [InlineData("a\U000E0041")]
    [InlineData("a\nb")]
    public async Task Neither_offers_a_token_that_cannot_be_pasted(string pageToken)
    {
        var (warning, advice) = await ToldAsync(pageToken);

        Assert.Contains("-All", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("-PageToken", warning + advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication 1 -PageToken zzz")]
    [InlineData("Get-FeishuTalent -PageToken zzz")]
    public async Task A_token_that_was_refused_is_not_offered_again(string script)
    {
        var error = Assert.Single((await Shell.InvokeAsync(script)).Errors);

        Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("zzz", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private async Task<(string Warning, string Advice)> ToldAsync(string pageToken)
    {
        Server.AddPage([new { id = "1" }], true, pageToken);
        var warning = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication 1")).WithoutErrors().Warnings);

        Server.AddPage([new { id = "1" }], true, pageToken);
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(409, 1002101));
        var error = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication 1 -All")).Errors);
        return (warning, error.ErrorDetails.RecommendedAction);
    }
}
