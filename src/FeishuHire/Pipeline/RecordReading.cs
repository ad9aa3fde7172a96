using System.Globalization;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sessions;

namespace FeishuHire.Pipeline;

/// <summary>Reads the records of a cmdlet, those of each subject once, and remembers their ids for completion.</summary>
internal sealed class RecordReading(
    Cmdlet cmdlet, RecentIds recent, ConcurrentReader reader, UnreadLists unread, ReadingProgress progress, CancellationToken stop)
    : Reading(cmdlet, reader, unread, progress, stop)
{
    private readonly DistinctIds _ids = new();
    private readonly UnreadableFields _unreadable = new();

    protected override string? UnreadableWarning => _unreadable.Warning();

    /// <summary>Reads a subject, unless it was read before, and writes the results that are ready.</summary>
    public void Read(Subject subject)
    {
        if (subject.IsList || _ids.IsNew(RecordIds.Bare(subject.Id)))
        {
            Add(subject);
        }
        else
        {
            LeaveOut();
        }
    }

    public override void End()
    {
        base.End();
        if (_ids.Repeats > 0)
        {
            Cmdlet.WriteVerbose(string.Format(
                CultureInfo.InvariantCulture, "Each record is read once; {0} repeated ids were left out.", _ids.Repeats));
        }
    }

    protected override void WritePage(Subject subject, ListPage page)
    {
        _unreadable.Note(page.UnreadableFields);
        recent.Add(subject);
        recent.Add(Records, page.Records);
        Cmdlet.WriteObject(page.Records, enumerateCollection: true);
    }
}
