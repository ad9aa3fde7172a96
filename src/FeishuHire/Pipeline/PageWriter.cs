using System.Globalization;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Reading;

namespace FeishuHire.Pipeline;

/// <summary>Writes records and the errors of lists, with a warning at the end where pages were left out.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
internal sealed class PageWriter<TItem>(Cmdlet cmdlet, bool all, bool listMoves, ReadingProgress progress) : IResultWriter<ReadEvent>
{
    private readonly UnreadPages _unread = new(listMoves);
    private readonly UnreadableFields _unreadable = new();

    public void Write(ReadEvent result)
    {
        switch (result)
        {
            case RequestCompleted completed:
                RequestText.Write(cmdlet, completed.Request);
                break;
            case PageRead<TItem> read:
                _unreadable.Note(read.Page.UnreadableFields);
                cmdlet.WriteObject(read.Page.Items, enumerateCollection: true);
                _unread.Note(read.TalentId, all ? null : read.Page.NextPageToken);
                progress.Page(read.Page.Items.Count, more: all && read.Page.HasMore);
                break;
            case ReadCompleted:
                progress.TalentDone();
                break;
            case ReadFailed failed:
                cmdlet.WriteError(ErrorRecords.Create(failed.Exception));
                progress.TalentDone();
                break;
        }
    }

    public void Pause() => progress.Show();

    public void Interrupted() => Warn(_unreadable.Warning());

    /// <summary>Writes what is to be said when everything has been read.</summary>
    /// <param name="repeats">How many talents were given again, and left out.</param>
    public void End(int repeats)
    {
        progress.End();
        if (repeats > 0)
        {
            cmdlet.WriteVerbose(string.Format(
                CultureInfo.InvariantCulture, "Each talent is read once; {0} repeated talent ids were left out.", repeats));
        }

        Warn(_unreadable.Warning());
        Warn(_unread.Warning());
    }

    private void Warn(string? warning)
    {
        if (warning is not null)
        {
            cmdlet.WriteWarning(warning);
        }
    }
}
