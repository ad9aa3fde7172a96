using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Reading;
using FeishuHire.Sessions;

namespace FeishuHire.Pipeline;

/// <summary>Reads the records of a cmdlet in the background, and writes them in order, with one warning at the end for each kind of gap.</summary>
internal sealed class Reading(
    Cmdlet cmdlet, RecentIds recent, ConcurrentReader reader, UnreadLists unread, ReadingProgress progress, CancellationToken stop)
    : PipelineBridge<ReadEvent>(cmdlet, reader, stop)
{
    private readonly Stopwatch _upstream = Stopwatch.StartNew();
    private readonly DistinctIds _ids = new();
    private readonly UnreadableFields _unreadable = new();

    /// <summary>
    /// The part of upstream's time for a subject that the reading waits before upstream continues. So a slow upstream is hardly delayed, and records
    /// are not held back until it returns.
    /// </summary>
    private TimeSpan Patience => TimeSpan.FromTicks(_upstream.Elapsed.Ticks / 4);

    /// <summary>Reads a subject, unless it was read before, and writes the results that are ready.</summary>
    public void Read(Subject subject)
    {
        if (subject.IsList || _ids.IsNew(RecordIds.Bare(subject.Id)))
        {
            reader.Add(subject);
            progress.SubjectAdded(subject);
        }
        else
        {
            progress.SubjectLeftOut();
        }

        Deliver(Patience);
        _upstream.Restart();
    }

    /// <summary>Writes the remaining results and the warnings.</summary>
    public void End()
    {
        reader.Complete();
        DeliverAll();
        progress.End();
        if (_ids.Repeats > 0)
        {
            Cmdlet.WriteVerbose(string.Format(
                CultureInfo.InvariantCulture, "Each record is read once; {0} repeated ids were left out.", _ids.Repeats));
        }

        Warn(_unreadable.Warning());
        Warn(unread.Warning());
    }

    protected override void Write(ReadEvent result)
    {
        switch (result)
        {
            case ReadEvent.RequestCompleted completed:
                RequestText.Write(Cmdlet, completed.Request);
                break;
            case ReadEvent.PageRead read:
                Write(read);
                break;
            case ReadEvent.Completed:
                progress.SubjectDone();
                break;
            case ReadEvent.Failed failed:
                Cmdlet.WriteError(ErrorRecords.Create(failed.Exception));
                progress.SubjectDone();
                break;
        }
    }

    protected override void Pause() => progress.Show();

    protected override void Interrupted() => Warn(_unreadable.Warning());

    private void Write(ReadEvent.PageRead read)
    {
        var page = read.Page;
        _unreadable.Note(page.UnreadableFields);
        recent.Add(read.Subject);
        recent.Add(reader.Records, page.Records);
        Cmdlet.WriteObject(page.Records, enumerateCollection: true);
        unread.Add(read.Subject, page.NextPageToken);
        progress.Page(page.Records.Count, page.HasMore);
    }

    private void Warn(string? warning)
    {
        if (warning is not null)
        {
            Cmdlet.WriteWarning(warning);
        }
    }
}
