using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security;
using FeishuHire.Authentication;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Sandbox;

namespace FeishuHire.Sessions;

/// <summary>The endpoint and the credential of a new session.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Handler">A handler that replaces the network.</param>
internal sealed record ConnectionTarget(FeishuCredential Credential, Uri Endpoint, HttpMessageHandler? Handler = null)
{
    private const string AppIdVariable = "FEISHU_APP_ID";
    private const string AppSecretVariable = "FEISHU_APP_SECRET";

    // The top-level domain "invalid" is reserved, so no host has this name.
    private static readonly Uri SandboxEndpoint = new("https://sandbox.invalid/");

    public static ConnectionTarget Of(FeishuCredential credential, string? endpoint) =>
        new(credential, endpoint is null ? FeishuEndpoint.Feishu : FeishuEndpoint.Parse(endpoint));

    public static ConnectionTarget FromEnvironment(string? endpoint)
    {
        var missing = new[] { AppIdVariable, AppSecretVariable }.Where(name => Variable(name) is null).ToList();
        if (missing.Count > 0)
        {
            var reason = string.Format(
                CultureInfo.CurrentCulture, Messages.EnvironmentVariableMissing, string.Join(Messages.ListSeparator, missing));
            throw new FeishuApiException(FeishuErrorId.InvalidCredential, reason);
        }

        using var secret = Secure(Variable(AppSecretVariable)!);
        return Of(new AppCredential(Variable(AppIdVariable)!, secret), endpoint ?? Variable("FEISHU_ENDPOINT"));
    }

    public static ConnectionTarget Sandbox()
    {
        var options = new SandboxOptions();
        using var secret = Secure(options.AppSecret);
        return new(new AppCredential(options.AppId, secret), SandboxEndpoint, new SandboxHandler(new SandboxTenant(options)));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

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
