using System.Management.Automation;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Writes applications and the errors of talents, with a warning at the end where pages were left out.</summary>
internal sealed class ApplicationWriter(Cmdlet cmdlet, bool all, ReadingProgress progress) : IResultWriter<ReadEvent>
{
    private readonly UnreadPages _unread = new();

    public void Write(ReadEvent result)
    {
        switch (result)
        {
            case RequestCompleted completed:
                RequestText.Write(cmdlet, completed.Request);
                break;
            case PageRead read:
                cmdlet.WriteObject(read.Page.Items, enumerateCollection: true);
                _unread.Note(read.TalentId, all ? null : read.Page.NextPageToken);
                progress.Page(read.Page.Items.Count, more: all && read.Page.HasMore);
                break;
            case TalentRead:
                progress.TalentDone();
                break;
            case TalentFailed failed:
                cmdlet.WriteError(ErrorRecords.Create(failed.Exception));
                progress.TalentDone();
                break;
        }
    }

    public void Pause() => progress.Show();

    /// <summary>Writes what is to be said when everything has been read.</summary>
    public void End()
    {
        progress.End();
        if (_unread.Warning() is { } warning)
        {
            cmdlet.WriteWarning(warning);
        }
    }
}
