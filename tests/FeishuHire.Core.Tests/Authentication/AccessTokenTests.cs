using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Authentication;

/// <summary>Sessions with a token that was obtained elsewhere.</summary>
public sealed class AccessTokenTests
{
    [Fact]
    public async Task It_is_used_as_it_is_and_nothing_else_is_asked_for()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Credential = new AccessTokenCredential("t-elsewhere".ToSecureString()) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, Bodies.EmptyList), times: 2);

        await test.ReadAsync();
        test.Clock.Advance(TimeSpan.FromHours(5));
        await test.ReadAsync();

        Assert.Equal(0, test.TokenRequests);
        Assert.All(test.Server.Requests, request => Assert.Equal("Bearer t-elsewhere", request.Headers["Authorization"]));
        Assert.Null(test.Session.AppId);
        Assert.Null(test.Session.TokenExpiresAt);
    }

    [Fact]
    public async Task When_it_is_rejected_the_error_says_that_it_cannot_be_renewed()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { Credential = new AccessTokenCredential("t-elsewhere".ToSecureString()) });
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(400, 99991663, null, ("X-Tt-Logid", "L1")), times: 9);

        var error = await test.FailAsync(SampleData.OtherDocumentedTalentId);

        Assert.Equal(
            (FeishuErrorId.TokenRejected, (int?)99991663, (int?)400, "L1", true),
            (error.ErrorId, error.Code, error.HttpStatus, error.LogId, error.EndsCommand));
        Assert.Contains("this session cannot renew it", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (test.ListRequests, test.TokenRequests));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("t-a b")]
    [InlineData("t-a\r\nX: 1")]
    [InlineData("“t-a”")]
    public void What_is_no_token_is_refused_before_anything_is_sent(string token)
    {
        var error = Assert.Throws<FeishuApiException>(() => new AccessTokenCredential(token.ToSecureString()));

        Assert.Equal(FeishuErrorId.InvalidCredential, error.ErrorId);
        Assert.True(token.Trim().Length == 0 || !error.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public void Credentials_tell_apps_apart_without_giving_the_token_away()
    {
        var one = new AccessTokenCredential("t-one".ToSecureString());
        var again = new AccessTokenCredential("t-one".ToSecureString());
        var two = new AccessTokenCredential("t-two".ToSecureString());

        Assert.Equal(one.Identity, again.Identity);
        Assert.NotEqual(one.Identity, two.Identity);
        Assert.DoesNotContain("t-one", one.Identity, StringComparison.Ordinal);
    }
}
