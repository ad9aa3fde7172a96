using System;
using FeishuHire.Api;

namespace FeishuHire.Errors;

/// <summary>The facts of a failure, from which its message and the advice are made. No secret ever gets in here.</summary>
internal sealed record Failure(FeishuErrorId ErrorId)
{
    /// <summary>What the module itself found; it takes the place of the general words for the error id.</summary>
    public string? Reason { get; init; }

    /// <summary>What the network said, fit to print.</summary>
    public string? Cause { get; init; }

    /// <summary>Feishu's <c>msg</c>, fit to print.</summary>
    public string? ServerMessage { get; init; }

    public int? Code { get; init; }

    public int? HttpStatus { get; init; }

    public string? LogId { get; init; }

    /// <summary>The scopes that Feishu names, or the one that the API is documented to need.</summary>
    public string? Scope { get; init; }

    /// <summary>The link that Feishu sent along.</summary>
    public string? HelpUrl { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the request waited for a retry, in all.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>The last answer called for another try, and none was left.</summary>
    public bool RetriesUsedUp { get; init; }

    /// <summary>What the request was about; <see langword="null"/> if it was about no record, as one for a token.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The kind of the records in the list that stopped; <see langword="null"/> if no list was read.</summary>
    public string? Records { get; init; }

    public string? PageToken { get; init; }

    public int ItemsReturned { get; init; }

    /// <summary>Records of the list move while it is read, so going on leaves out those that have moved to the pages before.</summary>
    public bool ListMoves { get; init; }

    /// <summary>
    /// The list was read to its end, and this many records that moved meanwhile could not be fetched; <see langword="null"/> if it stopped before.
    /// </summary>
    public int? MissingAfterEnd { get; init; }

    /// <summary>
    /// How many subjects the command had read when it gave up because request after request used up its retries;
    /// <see langword="null"/> while it goes on.
    /// </summary>
    public int? GaveUpAfter { get; init; }
}
