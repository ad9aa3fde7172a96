using System;
using System.Globalization;
using System.Net.Http;
using System.Security;
using FeishuHire.Sandbox;

namespace FeishuHire.Sessions;

/// <summary>Whom a session connects to, and with what.</summary>
/// <param name="Credential">What the session proves itself with.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Handler">What answers in place of the network.</param>
internal sealed record ConnectionTarget(FeishuCredential Credential, Uri Endpoint, HttpMessageHandler? Handler = null)
{
    // "invalid" is reserved: no host will ever have this name.
    private static readonly Uri SandboxEndpoint = new("https://sandbox.invalid/");

    public static ConnectionTarget Of(FeishuCredential credential, string? endpoint) =>
        new(credential, endpoint is null ? FeishuEndpoint.Feishu : FeishuEndpoint.Parse(endpoint));

    public static ConnectionTarget FromEnvironment(string? endpoint)
    {
        using var secret = Secure(Variable("FEISHU_APP_SECRET"));
        return Of(
            new AppCredential(Variable("FEISHU_APP_ID"), secret),
            endpoint ?? (Environment.GetEnvironmentVariable("FEISHU_ENDPOINT") is { Length: > 0 } variable ? variable : null));
    }

    public static ConnectionTarget Sandbox()
    {
        var options = new SandboxOptions();
        using var secret = Secure(options.AppSecret);
        return new(new AppCredential(options.AppId, secret), SandboxEndpoint, new SandboxHandler(new SandboxTenant(options)));
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new FeishuApiException(
            FeishuErrorId.InvalidCredential, string.Format(CultureInfo.CurrentCulture, Messages.EnvironmentVariableMissing, name));

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }
}
