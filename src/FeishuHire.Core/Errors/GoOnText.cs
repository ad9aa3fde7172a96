using System.Globalization;
using System.Text.RegularExpressions;

namespace FeishuHire.Errors;

/// <summary>Says how to go on with a list at a page token, in words that can be copied back to the prompt.</summary>
internal static class GoOnText
{
    /// <summary>The words; <see langword="null"/> where the token cannot be shown as it is, since a token that was changed or cut leads nowhere.</summary>
    /// <param name="talentId">The talent whose list it is; <see langword="null"/> for the list of the talents themselves.</param>
    /// <param name="pageToken">The page token.</param>
    /// <param name="listMoves">Whether talents move to earlier pages of that list, where going on does not find them.</param>
    public static string? Of(string? talentId, string pageToken, bool listMoves)
    {
        if (!Printable.IsClean(pageToken) || (talentId is not null && !Printable.IsClean(talentId)))
        {
            return null;
        }

        return talentId is null
            ? string.Format(CultureInfo.CurrentCulture, listMoves ? Messages.GoOnMovingList : Messages.GoOnList, InQuotes(pageToken))
            : string.Format(CultureInfo.CurrentCulture, Messages.GoOn, InQuotes(talentId), InQuotes(pageToken));
    }

    // Fit to stand between single quotes. PowerShell ends a text at a typographic quote as well.
    private static string InQuotes(string text) => Regex.Replace(text, "['\u2018-\u201b]", "$0$0");
}
