using System.Text.Json;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rows;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The app's token. As in Feishu, errors have the HTTP status 200.
/// See https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal
/// </summary>
internal sealed class TenantAccessTokens(SandboxOptions options, Tokens tokens)
{
    /// <summary>The resource that the path names.</summary>
    public const string Resource = "tenant_access_token";

    public Operation[] Operations =>
        [new("POST", $"/open-apis/auth/v3/{Resource}/internal", "50/s", "", Create) { NeedsToken = false }];

    private SandboxResult Create(Call call)
    {
        var body = JsonRows.ReadObject(call.Request);
        if (Text(body, "app_id") is not { } appId || Text(body, "app_secret") is not { } appSecret)
        {
            return SandboxResult.Error(200, 10003, "invalid param");
        }

        if (appId != options.AppId)
        {
            return SandboxResult.Error(200, 10014, "app id not exists");
        }

        if (appSecret != options.AppSecret)
        {
            return SandboxResult.Error(200, 10015, "app secret invalid");
        }

        var token = tokens.Issue();
        return SandboxResult.Flat(new Row { { "tenant_access_token", token.Value }, { "expire", (long)(token.ExpiresAt - call.Now).TotalSeconds } });
    }

    private static string? Text(JsonElement? body, string name) =>
        body?.TryGetProperty(name, out var value) == true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
