using System.Security;
using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Authentication;

public sealed class AppCredentialTests
{
    [Theory]
    [InlineData("", "secret", "The App ID is empty.")]
    [InlineData("  ", "secret", "The App ID is empty.")]
    [InlineData("cli_a", "", "The App Secret is empty.")]
    public void An_empty_part_is_refused_and_named(string appId, string secret, string message)
    {
        var error = Assert.Throws<FeishuApiException>(() => new AppCredential(appId, secret.ToSecureString()));

        Assert.Equal((FeishuErrorId.InvalidCredential, message), (error.ErrorId, error.Message));
    }

    [Fact]
    public async Task The_caller_may_dispose_of_the_secret_that_was_handed_over()
    {
        await using var test = await TestSession.StartAsync();
        AppCredential credential;
        using (SecureString secret = test.Server.Options.AppSecret.ToSecureString())
        {
            credential = new AppCredential(test.Server.Options.AppId, secret);
        }

        using var session = await (test.Settings with { Credential = credential, MaximumRetryCount = 0 }).ConnectAsync();

        Assert.Equal(test.Server.Options.AppId, session.AppId);
    }
}
