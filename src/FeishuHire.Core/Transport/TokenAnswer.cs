namespace FeishuHire.Transport;

/// <summary>The answer to the request for a tenant access token, which is flat.</summary>
internal sealed class TokenAnswer : Answer
{
    public string? TenantAccessToken { get; set; }

    /// <summary>Seconds that the token still lives.</summary>
    public long? Expire { get; set; }
}
