using System;
using FeishuHire.Api;

namespace FeishuHire.Errors;

/// <summary>The facts of a failure, from which its message and its advice are built. It never contains a secret.</summary>
internal sealed record Failure(FeishuErrorId ErrorId)
{
    /// <summary>What the module itself found; it replaces the general text for the error id.</summary>
    public string? Reason { get; init; }

    /// <summary>What the module itself advises; it replaces the general advice for the error id.</summary>
    public string? Advice { get; init; }

    /// <summary>The network error, safe to print.</summary>
    public string? Cause { get; init; }

    /// <summary>Feishu's <c>msg</c>, safe to print.</summary>
    public string? ServerMessage { get; init; }

    public int? Code { get; init; }

    public int? HttpStatus { get; init; }

    public string? LogId { get; init; }

    /// <summary>The scopes that Feishu names, or those that the operation needs according to its documentation.</summary>
    public string? Scope { get; init; }

    /// <summary>The link in Feishu's response.</summary>
    public string? HelpUrl { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the request waited for retries in total.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Whether the last response asked for another attempt and none was left.</summary>
    public bool RetriesUsedUp { get; init; }

    /// <summary>Whether the request was a write that the server may have carried out in an attempt without a usable response.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>What was found when the outcome of a write was looked up.</summary>
    public string? LookupResult { get; init; }

    /// <summary>The key with which the request can be repeated without creating a second record.</summary>
    public string? RepeatKey { get; init; }

    /// <summary>The counts of the rows, if a command that writes ended early; otherwise <see langword="null"/>.</summary>
    public RowCounts? RowsAtEnd { get; init; }

    /// <summary>The number of the row in the input, from 1; <see langword="null"/> if the input is not rows.</summary>
    public int? Row { get; init; }

    /// <summary>What the request was about; <see langword="null"/> if it was not about a record, such as a request for a token.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The kind of the records in the list that stopped; <see langword="null"/> if no list was read.</summary>
    public string? Records { get; init; }

    public string? PageToken { get; init; }

    public int ItemsReturned { get; init; }

    /// <summary>Whether records of the list move while it is read, so that resuming misses those that have moved to an earlier page.</summary>
    public bool ListMoves { get; init; }

    /// <summary>
    /// How many records moved while the list was read to its end and could not be fetched; <see langword="null"/> if it stopped before its end.
    /// </summary>
    public int? MissingAfterEnd { get; init; }

    /// <summary>
    /// How many subjects the command had read when it ended because several requests in a row used up their retries;
    /// <see langword="null"/> if it ended for another reason.
    /// </summary>
    public int? GaveUpAfter { get; init; }
}
