using System.Globalization;

namespace FeishuHire.Pipeline;

/// <summary>Counts the talents of which only the first page was read though there is more, for one warning at the end.</summary>
internal sealed class UnreadPages
{
    private int _talents;
    private string _talentId = "";
    private string _pageToken = "";

    public void Note(string talentId, string? nextPageToken)
    {
        if (nextPageToken is not null)
        {
            _talents++;
            _talentId = talentId;
            _pageToken = nextPageToken;
        }
    }

    public string? Warning() => _talents switch
    {
        0 => null,
        1 => string.Format(CultureInfo.CurrentCulture, Messages.MoreForOne, _talentId, Printable.Clean(_pageToken)),
        _ => string.Format(CultureInfo.CurrentCulture, Messages.MoreForMany, _talents),
    };
}
