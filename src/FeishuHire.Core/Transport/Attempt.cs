using FeishuHire.Authentication;

namespace FeishuHire.Transport;

/// <summary>What came of sending a request once.</summary>
internal sealed record Attempt(Verdict Verdict, RawAnswer Raw)
{
    /// <summary>The answer, where it could be read.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The token that the attempt was made with.</summary>
    public TenantAccessToken? Token { get; init; }

    /// <summary>What the module itself found wrong, where the error id alone does not say it.</summary>
    public string? Reason { get; init; }
}
