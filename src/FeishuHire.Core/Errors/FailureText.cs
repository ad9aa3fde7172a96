using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Errors;

/// <summary>Puts a failure into words: what happened, and what to do.</summary>
internal static class FailureText
{
    public static string Message(Failure failure)
    {
        var parts = new List<string> { failure.Reason ?? Title(failure) };
        if (failure.Cause is { } cause)
        {
            parts.Add(cause);
        }

        if (failure.TalentId is not null && failure.ErrorId is not (FeishuErrorId.TalentNotFound or FeishuErrorId.InvalidParameter))
        {
            parts.Add(Format(Messages.Position, Printable.Clean(failure.TalentId)!, failure.ItemsReturned));
        }
        else if (failure is { TalentId: null, PageToken: not null })
        {
            parts.Add(Format(Messages.ListPosition, failure.ItemsReturned));
        }

        if (failure.MissingAfterEnd is { } missing)
        {
            parts.Add(Format(Messages.MissingAfterEnd, failure.ItemsReturned, missing));
        }

        if (failure.ServerMessage is { Length: > 0 } said)
        {
            parts.Add(Format(Messages.ServerSays, said));
        }

        if (failure.Attempts > 1)
        {
            parts.Add(Format(Messages.Tried, failure.Attempts, failure.Waited.TotalSeconds));
        }

        if (References(failure) is { Length: > 0 } references)
        {
            parts.Add(references);
        }

        if (failure.GaveUpAfter is { } talents)
        {
            parts.Add(Format(Messages.GaveUp, talents));
        }

        return string.Join(" ", parts);
    }

    public static string RecommendedAction(Failure failure)
    {
        var parts = new List<string> { Format(Named(failure.ErrorId + "_Advice"), failure.Scope ?? "?") };
        if (failure is { ErrorId: FeishuErrorId.InvalidParameter or FeishuErrorId.Refused, HttpStatus: 404 })
        {
            parts.Add(Messages.CheckEndpoint);
        }

        // What was refused as it stands, the token perhaps, would be refused again.
        if (failure is { PageToken: { } pageToken, ErrorId: not FeishuErrorId.InvalidParameter }
            && GoOnText.Of(failure.TalentId, pageToken, failure.ListMoves) is { } goOn)
        {
            parts.Add(goOn);
        }

        if (failure.MissingAfterEnd is not null)
        {
            parts.Add(Messages.ReadAgain);
        }

        if (failure.HelpUrl is { } url)
        {
            parts.Add(Format(Messages.SeeLink, url));
        }

        return string.Join(" ", parts);
    }

    private static string Title(Failure failure) =>
        Format(Named(failure.ErrorId + "_Title"), failure.Scope ?? "?", Printable.Clean(failure.TalentId) ?? "?");

    private static string References(Failure failure)
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

        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    private static string Named(string name) => Messages.ResourceManager.GetString(name, Messages.Culture) ?? name;

    private static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);
}
