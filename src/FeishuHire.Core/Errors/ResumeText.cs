using System.Globalization;
using System.Text.RegularExpressions;
using FeishuHire.Api;

namespace FeishuHire.Errors;

/// <summary>Describes how to resume a list at a page token, as text that can be copied to the prompt.</summary>
internal static class ResumeText
{
    /// <summary>The text; <see langword="null"/> if the token or the id cannot be printed unchanged, since a changed token does not work.</summary>
    /// <param name="subject">What the list belongs to.</param>
    /// <param name="records">The kind of the list's records. The cmdlet that reads them has the same name.</param>
    /// <param name="pageToken">The page token.</param>
    /// <param name="listMoves">Whether records move to earlier pages of the list, where resuming misses them.</param>
    public static string? Of(Subject? subject, string? records, string pageToken, bool listMoves)
    {
        if (subject is null || !Printable.IsClean(pageToken) || (subject.Id is { } id && !Printable.IsClean(id)))
        {
            return null;
        }

        var token = InQuotes(pageToken);
        return subject is { IsList: false, HasCmdlet: false }
            ? string.Format(CultureInfo.CurrentCulture, Messages.ResumeOne, token, RecordNames.One(subject.Kind), subject.Id)
            : subject.IsList
            ? string.Format(CultureInfo.CurrentCulture, listMoves ? Messages.ResumeMovingList : Messages.ResumeList, token, RecordNames.Many(subject.Kind))
            : string.Format(CultureInfo.CurrentCulture, Messages.Resume, $"Get-Feishu{records} -{subject.Kind}Id '{InQuotes(subject.Id!)}' -All -PageToken '{token}'");
    }

    // Escaped for single quotes. PowerShell also ends a string at a typographic quote.
    private static string InQuotes(string text) => Regex.Replace(text, "['\u2018-\u201b]", "$0$0");
}
