using System;

namespace FeishuHire.Http;

/// <summary>One attempt at a request. It contains no id, query, body or token.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Attempt">Which attempt at the request this was, counted from 1.</param>
/// <param name="Waited">How long the attempt waited for its turn within the rate limit.</param>
/// <param name="Duration">How long the exchange took.</param>
internal sealed record RequestEvent(string Method, string Path, int Attempt, TimeSpan Waited, TimeSpan Duration)
{
    /// <summary>The status of the HTTP response; <see langword="null"/> if there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Feishu's code; <see langword="null"/> if the response had none.</summary>
    public int? Code { get; init; }

    /// <summary>The id under which Feishu's support finds the request.</summary>
    public string? LogId { get; init; }

    /// <summary>The number of the requested page, from 1; <see langword="null"/> if it is not a list.</summary>
    public int? Page { get; init; }

    /// <summary>Whether the server may have carried out the request, although the response does not say so.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>The error if this was the last attempt; <see langword="null"/> for a success.</summary>
    public FeishuErrorId? ErrorId { get; init; }
}
