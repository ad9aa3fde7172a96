using System.Text.Json.Serialization;
using FeishuHire.Http;
using FeishuHire.Json;

namespace FeishuHire.Authentication;

/// <summary>The response to the request for a tenant access token. It has no <c>data</c> member.</summary>
internal sealed class TokenResponse : Response
{
    public string? TenantAccessToken { get; set; }

    [JsonIgnore]
    public override string? Secret => TenantAccessToken;

    /// <summary>The remaining lifetime of the token, in seconds.</summary>
    public EnvelopeNumber? Expire { get; set; }
}
