using System;

namespace FeishuHire.Http;

/// <summary>What came of sending a request once. Its texts are fit to be shown.</summary>
internal sealed record Attempt(Verdict Verdict)
{
    /// <summary>The answer, where it could be read: for its code and its payload.</summary>
    public Response? Response { get; init; }

    /// <summary>The token that the attempt was made with.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>What the module itself found wrong, where the error id alone does not say it.</summary>
    public string? Reason { get; init; }

    /// <summary>What the network said.</summary>
    public string? Cause { get; init; }

    /// <summary>What Feishu said.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>What else Feishu said of an error.</summary>
    public ErrorDetail? Detail { get; init; }

    public int? Status { get; init; }

    public string? LogId { get; init; }

    /// <summary>How long the server asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
