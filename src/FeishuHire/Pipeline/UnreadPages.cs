using System.Globalization;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Counts the lists of which only the first page was read though there is more, for one warning at the end.</summary>
internal sealed class UnreadPages(bool listMoves)
{
    private int _lists;
    private string? _talentId;
    private string _pageToken = "";

    public void Note(string? talentId, string? nextPageToken)
    {
        if (nextPageToken is not null)
        {
            _lists++;
            _talentId = talentId;
            _pageToken = nextPageToken;
        }
    }

    public string? Warning() => _lists switch
    {
        0 => null,
        1 when _talentId is null => AndGoOn(Messages.MoreTalents),
        1 => AndGoOn(Format(Messages.MoreForOne, _talentId)),
        _ => Format(Messages.MoreForMany, _lists),
    };

    private string AndGoOn(string warning) => GoOnText.Of(_talentId, _pageToken, listMoves) is { } goOn ? $"{warning} {goOn}" : warning;

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
