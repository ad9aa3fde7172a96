using System.Collections.Generic;
using System.Text.Json;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Gives the app's token. Like Feishu it answers errors with HTTP 200.
/// See https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal
/// </summary>
internal sealed class CreateTenantAccessToken(SandboxOptions options, Tokens tokens) : IOperation
{
    public string Method => "POST";

    public string Path => "/open-apis/auth/v3/tenant_access_token/internal";

    public IReadOnlyList<string> Scopes => [];

    public int Limit => 50;

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var (appId, appSecret) = Read(request);
        if (appId is null || appSecret is null)
        {
            return SandboxAnswer.Error(200, 10003, "invalid param");
        }

        if (appId != options.AppId)
        {
            return SandboxAnswer.Error(200, 10014, "app id not exists");
        }

        if (appSecret != options.AppSecret)
        {
            return SandboxAnswer.Error(200, 10015, "app secret invalid");
        }

        var (token, seconds) = tokens.Issue();
        return SandboxAnswer.Success(writer =>
        {
            writer.WriteString("tenant_access_token", token);
            writer.WriteNumber("expire", seconds);
        });
    }

    private static (string? AppId, string? AppSecret) Read(SandboxRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return (Text(document.RootElement, "app_id"), Text(document.RootElement, "app_secret"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
