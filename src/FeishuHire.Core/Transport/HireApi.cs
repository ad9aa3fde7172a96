using FeishuHire.RateLimiting;

namespace FeishuHire.Transport;

/// <summary>
/// One API as Feishu counts them: its method, its path, the scope that it needs and its frequency limit.
/// A new call of Hire starts with a line here.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the endpoint.</param>
/// <param name="Limit">The documented frequency limit, per app and tenant.</param>
/// <param name="Scope">The documented scope, where the call needs one.</param>
internal sealed record HireApi(string Method, string Path, RateLimit Limit, string? Scope = null)
{
    /// <summary>https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</summary>
    public static readonly HireApi CreateTenantAccessToken =
        new("POST", "/open-apis/auth/v3/tenant_access_token/internal", RateLimit.PerSecond(50));

    /// <summary>https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list</summary>
    public static readonly HireApi ListExternalApplications =
        new("GET", "/open-apis/hire/v1/external_applications", RateLimit.PerSecond(20), "hire:external_application");
}
