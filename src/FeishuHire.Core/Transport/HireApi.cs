using System;
using FeishuHire.RateLimiting;

namespace FeishuHire.Transport;

/// <summary>
/// One API as Feishu counts them: its method, its path, the scope that it needs and its frequency limit.
/// A new call of Hire starts with a line here.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the endpoint; where it ends in the id of a record, with a colon and a name in its place.</param>
/// <param name="Limit">The documented frequency limit, per app and tenant.</param>
/// <param name="Scope">The documented scope, where the call needs one; of several that would do, the one that allows least.</param>
internal sealed record HireApi(string Method, string Path, RateLimit Limit, string? Scope = null)
{
    /// <summary>https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</summary>
    public static readonly HireApi CreateTenantAccessToken =
        new("POST", "/open-apis/auth/v3/tenant_access_token/internal", RateLimit.PerSecond(50));

    /// <summary>https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list</summary>
    public static readonly HireApi ListExternalApplications =
        new("GET", "/open-apis/hire/v1/external_applications", RateLimit.PerSecond(20), "hire:external_application");

    /// <summary>https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/list</summary>
    public static readonly HireApi ListTalents = new("GET", "/open-apis/hire/v1/talents", RateLimit.PerSecond(20), "hire:talent:readonly");

    /// <summary>https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/hire-v2/talent/get</summary>
    public static readonly HireApi GetTalent =
        new("GET", "/open-apis/hire/v2/talents/:talent_id", RateLimit.PerSecond(20), "hire:talent:readonly");

    /// <summary>The path of one record, whose id stands where the path has a name with a colon.</summary>
    public string PathOf(string id) => Path.Substring(0, Path.IndexOf(':')) + Uri.EscapeDataString(id);
}
