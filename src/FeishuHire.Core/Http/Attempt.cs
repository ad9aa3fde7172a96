using System;

namespace FeishuHire.Http;

/// <summary>The result of sending a request once. Its texts are safe to show.</summary>
internal sealed record Attempt(Verdict Verdict)
{
    /// <summary>The response, if it could be read.</summary>
    public Response? Response { get; init; }

    /// <summary>The token of the attempt.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>The module's own reason for the failure, if the error id is not specific enough.</summary>
    public string? Reason { get; init; }

    /// <summary>The network error.</summary>
    public string? Cause { get; init; }

    /// <summary>Feishu's message.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The details of the error that Feishu sent.</summary>
    public ErrorDetail? Detail { get; init; }

    /// <summary>Whether the server may have carried out the request, although the response does not say so.</summary>
    public bool MayHaveHappened { get; init; }

    public int? Status { get; init; }

    public string? LogId { get; init; }

    /// <summary>How long the server asks to wait; <see langword="null"/> if it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
