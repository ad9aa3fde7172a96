using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Api;

namespace FeishuHire.Errors;

/// <summary>Builds the texts of a failure: what happened, and what to do.</summary>
internal static class FailureText
{
    public static string Message(Failure failure)
    {
        var parts = new List<string> { WhatHappened(failure) };

        if (failure.Subject is { IsList: false, Id: not null } subject && !NamesItsSubject(failure.ErrorId))
        {
            parts.Add(failure.Records is null
                ? Format(Messages.AboutRecord, Name(subject), Id(subject))
                : Format(Messages.Position, Name(subject), Id(subject), failure.ItemsReturned));
        }
        else if (failure is { Subject.IsList: true, PageToken: not null })
        {
            parts.Add(Format(Messages.ListPosition, failure.ItemsReturned));
        }

        if (failure.Row is { } row)
        {
            parts.Add(Format(Messages.InRow, row));
        }

        if (failure.MissingAfterEnd is { } missing)
        {
            parts.Add(Format(Messages.MissingAfterEnd, failure.ItemsReturned, missing, Many(failure)));
        }

        if (failure.LookupResult is { } result)
        {
            parts.Add(result);
        }

        if (failure.ServerMessage is { Length: > 0 } said)
        {
            parts.Add(Format(Messages.ServerSays, said));
        }

        if (failure.Attempts > 1)
        {
            parts.Add(Format(Messages.Attempts, failure.Attempts, failure.Waited.TotalSeconds));
        }

        if (References(failure) is { } references)
        {
            parts[parts.Count - 1] = Format(Messages.WithDetails, parts[parts.Count - 1], references);
        }

        if (failure.GaveUpAfter is { } subjects)
        {
            parts.Add(Format(Messages.OutageEnd, RecordNames.Count(failure.Subject!.Kind, subjects)));
        }

        if (failure.RowsAtEnd is { } rows)
        {
            parts.Add(Format(Messages.RowsDone, rows.Done, rows.Unknown));
            parts.AddRange(NotSent(rows));
        }

        return Sentences.Join(parts);
    }

    /// <summary>Which rows were not sent by a command that ended early.</summary>
    public static IEnumerable<string> NotSent(RowCounts rows)
    {
        if (rows.Last is { } last)
        {
            yield return Format(Messages.RowsNotSent, last);
        }

        if (rows.Waiting.Count > 0)
        {
            yield return Format(Messages.RowsWaiting, string.Join(Messages.ListSeparator, rows.Waiting));
        }
    }

    /// <summary>What happened, without where and when.</summary>
    public static string WhatHappened(Failure failure)
    {
        var what = failure.Reason ?? Title(failure);
        return failure.Cause is { } cause ? Sentences.Join(what, cause) : what;
    }

    public static string RecommendedAction(Failure failure)
    {
        var parts = new List<string> { failure.Advice ?? Format(Named(failure.ErrorId + "_Advice"), failure.Scope ?? "?", One(failure)) };
        if (failure is { ErrorId: FeishuErrorId.InvalidParameter or FeishuErrorId.Refused, HttpStatus: 404 })
        {
            parts.Add(Messages.CheckEndpoint);
        }

        // A refused parameter, which may be the page token, would be refused again.
        if (failure is { PageToken: { } pageToken, ErrorId: not FeishuErrorId.InvalidParameter }
            && ResumeText.Of(failure.Subject, failure.Records, pageToken, failure.ListMoves) is { } resume)
        {
            parts.Add(resume);
        }

        if (failure is { ErrorId: FeishuErrorId.OutcomeUnknown, RepeatKey: { } key })
        {
            parts.Add(Format(Messages.RepeatWithKey, key));
        }

        if (failure.MissingAfterEnd is not null)
        {
            parts.Add(Format(Messages.ReadAgain, Many(failure)));
        }

        if (failure.HelpUrl is { } url)
        {
            parts.Add(Format(Messages.SeeLink, url));
        }

        return Sentences.JoinUnchanged(parts);
    }

    private static string Title(Failure failure) =>
        Format(Named(failure.ErrorId + "_Title"), failure.Scope ?? "?", Id(failure.Subject), Name(failure.Subject));

    // The texts of these errors name the subject if it is known.
    private static bool NamesItsSubject(FeishuErrorId errorId) =>
        errorId.IsMissing() || errorId is FeishuErrorId.InvalidParameter;

    private static string Id(Subject? subject) => Printable.Clean(subject?.Id) ?? "?";

    private static string Name(Subject? subject) => subject is null ? "?" : RecordNames.OneCapital(subject.Kind);

    private static string One(Failure failure) => failure.Subject is { } subject ? RecordNames.One(subject.Kind) : "?";

    private static string Many(Failure failure) => failure.Subject is { } subject ? RecordNames.Many(subject.Kind) : "?";

    private static string? References(Failure failure)
    {
        var parts = new List<string>();
        if (failure.Code is { } code)
        {
            parts.Add(Format(Messages.RefCode, code));
        }

        if (failure.HttpStatus is { } status)
        {
            parts.Add(Format(Messages.RefStatus, status));
        }

        if (failure.LogId is { } logId)
        {
            parts.Add(Format(Messages.RefLogId, logId));
        }

        return parts.Count == 0 ? null : string.Join(Messages.ReferenceSeparator, parts);
    }

    private static string Named(string name) => Messages.ResourceManager.GetString(name, Messages.Culture) ?? name;

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);
}
