using System.Text.Json.Serialization;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>The answer to the request for a tenant access token, which is flat.</summary>
internal sealed class TokenResponse : Response
{
    public string? TenantAccessToken { get; set; }

    [JsonIgnore]
    public override string? Secret => TenantAccessToken;

    /// <summary>Seconds that the token still lives.</summary>
    public long? Expire { get; set; }
}
