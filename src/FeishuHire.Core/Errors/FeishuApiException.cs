using System;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire;

/// <summary>
/// Every failure of the module: what went wrong, where a list stopped, how to resume, and the log id for Feishu's support.
/// </summary>
public sealed class FeishuApiException : Exception
{
    private readonly Failure _failure;

    internal FeishuApiException(Failure failure)
        : base(FailureText.Message(failure))
    {
        _failure = failure;
        HelpLink = failure.HelpUrl;
    }

    internal FeishuApiException(FeishuErrorId errorId, string reason)
        : this(new Failure(errorId) { Reason = reason })
    {
    }

    /// <summary>The kind of error.</summary>
    public FeishuErrorId ErrorId => _failure.ErrorId;

    /// <summary>Feishu's error code; <see langword="null"/> if no response had one.</summary>
    public int? Code => _failure.Code;

    /// <summary>The HTTP status; <see langword="null"/> if there was no response.</summary>
    public int? HttpStatus => _failure.HttpStatus;

    /// <summary>The id under which Feishu's support finds the request.</summary>
    public string? LogId => _failure.LogId;

    /// <summary>The id of the talent that was read, or whose records were read; <see langword="null"/> for a list of talents.</summary>
    public string? TalentId => Subject?.Kind == nameof(Talent) ? Subject.Id : null;

    /// <summary>
    /// The page token of the page that failed, to resume from. <see langword="null"/> for the first page, or if resuming does not help.
    /// </summary>
    public string? PageToken => _failure.PageToken;

    /// <summary>How many records of the list were returned before the failure.</summary>
    public int ItemsReturned => _failure.ItemsReturned;

    /// <summary>What the user can do about the error.</summary>
    public string RecommendedAction => FailureText.RecommendedAction(_failure);

    /// <summary>Whether the error ends the command: everything the command could still do would fail as well.</summary>
    public bool EndsCommand => _failure.GaveUpAfter is not null || _failure.RowsAtEnd is not null || ErrorId.EndsCommand();

    /// <summary>What the request was about.</summary>
    internal Subject? Subject => _failure.Subject;

    /// <summary>Whether the service kept failing until no retry was left.</summary>
    internal bool IsOutage => _failure.RetriesUsedUp || ErrorId.IsOutage();

    /// <summary>Whether the failed write may have been carried out.</summary>
    internal bool MayHaveHappened => _failure.MayHaveHappened;

    /// <summary>The same failure, of a write whose response was lost in this or an earlier attempt.</summary>
    internal FeishuApiException AfterLostResponse() => new(_failure with { MayHaveHappened = true });

    /// <summary>The failure of a write that may or may not have been carried out.</summary>
    /// <param name="result">What was found when the outcome was looked up.</param>
    internal FeishuApiException OutcomeUnknown(string? result = null) => new(_failure with
    {
        ErrorId = FeishuErrorId.OutcomeUnknown,
        Reason = null,
        Cause = ErrorId == FeishuErrorId.OutcomeUnknown ? _failure.Cause : FailureText.WhatHappened(_failure),
        LookupResult = result ?? _failure.LookupResult,
    });

    /// <summary>The same failure, of a create that can be repeated with a key.</summary>
    internal FeishuApiException RepeatableWith(string key) => new(_failure with { RepeatKey = key });

    /// <summary>The same failure, as the one that ends a command that writes.</summary>
    internal FeishuApiException StoppedAfter(RowCounts rows) => new(_failure with { RowsAtEnd = rows });

    /// <summary>The same failure, with the row of the input that it belongs to.</summary>
    internal FeishuApiException InRow(int row) => new(_failure with { Row = row });

    /// <summary>The same failure, with the page at which a list stopped.</summary>
    internal FeishuApiException At(string records, string? pageToken, int itemsReturned) =>
        new(_failure with { Records = records, PageToken = pageToken, ItemsReturned = itemsReturned });

    /// <summary>The same failure, for a list whose records move.</summary>
    internal FeishuApiException InMovingList() => new(_failure with { ListMoves = true });

    /// <summary>The same failure, for a list that was read to its end but misses records that moved.</summary>
    internal FeishuApiException AfterEnd(int missing, int itemsReturned) =>
        new(_failure with { PageToken = null, ItemsReturned = itemsReturned, MissingAfterEnd = missing });

    /// <summary>The same failure, with what the request was about.</summary>
    internal FeishuApiException For(Subject subject) => new(_failure with { Subject = subject });

    /// <summary>The same failure, with a text that replaces the general one for its error id.</summary>
    internal FeishuApiException Because(string reason) => new(_failure with { Reason = reason });

    /// <summary>The same failure, as the one that ends the command because of an outage.</summary>
    internal FeishuApiException GaveUpAfter(int subjects) => new(_failure with { GaveUpAfter = subjects });
}
