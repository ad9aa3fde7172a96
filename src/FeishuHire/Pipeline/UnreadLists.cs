using System.Globalization;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Counts the lists with pages that were not read, for one warning at the end.</summary>
/// <param name="records">The kind of the records.</param>
/// <param name="all">Whether all pages are read.</param>
/// <param name="listMoves">Whether records move to earlier pages of the list while it is read.</param>
internal sealed class UnreadLists(string records, bool all, bool listMoves)
{
    private int _lists;
    private Subject? _last;
    private string _pageToken = "";

    public void Add(Subject subject, string? nextPageToken)
    {
        if (nextPageToken is not null && !all)
        {
            _lists++;
            (_last, _pageToken) = (subject, nextPageToken);
        }
    }

    public string? Warning() => _last switch
    {
        null => null,
        { IsList: true } => AndResume(Format(Messages.MoreInList, RecordNames.Many(records))),
        var one when _lists == 1 => AndResume(Format(Messages.MoreForOne, RecordNames.OneCapital(one.Kind), one.Id!, RecordNames.Many(records))),
        var many => Format(Messages.MoreForMany, RecordNames.Count(many.Kind, _lists), RecordNames.Many(records)),
    };

    private string AndResume(string warning) =>
        ResumeText.Of(_last, records, _pageToken, listMoves) is { } resume ? Sentences.Join(warning, resume) : warning;

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
