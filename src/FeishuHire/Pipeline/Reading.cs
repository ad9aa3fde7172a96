using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Pipeline;

/// <summary>Reads records in the background, and writes them in order, with one warning at the end for each kind of gap.</summary>
internal abstract class Reading(Cmdlet cmdlet, ConcurrentReader reader, UnreadLists unread, ReadingProgress progress, CancellationToken stop)
    : PipelineBridge<ReadEvent>(cmdlet, reader, stop)
{
    private readonly Stopwatch _upstream = Stopwatch.StartNew();

    /// <summary>The kind of the records.</summary>
    protected string Records => reader.Records;

    /// <summary>The warning about values that could not be read; <see langword="null"/> if there is none.</summary>
    protected abstract string? UnreadableWarning { get; }

    /// <summary>Writes the remaining results and the warnings.</summary>
    public virtual void End()
    {
        reader.Complete();
        DeliverAll();
        progress.End();
        Warn(UnreadableWarning);
        Warn(unread.Warning());
    }

    /// <summary>Reads a subject, and writes the results that are ready.</summary>
    protected void Add(Subject subject)
    {
        reader.Add(subject);
        progress.SubjectAdded(subject);
        DeliverReady();
    }

    /// <summary>Writes the results that are ready, and counts a subject that is not read.</summary>
    protected void LeaveOut()
    {
        progress.SubjectLeftOut();
        DeliverReady();
    }

    /// <summary>Writes the records of a page.</summary>
    protected abstract void WritePage(Subject subject, ListPage page);

    /// <summary>The record of an error after which the other subjects are still read.</summary>
    protected virtual ErrorRecord ErrorOf(FeishuApiException exception) => ErrorRecords.Create(exception);

    protected override void Write(ReadEvent result)
    {
        switch (result)
        {
            case ReadEvent.RequestCompleted completed:
                RequestText.Write(Cmdlet, completed.Request);
                break;
            case ReadEvent.PageRead { Subject: var subject, Page: var page }:
                WritePage(subject, page);
                unread.Add(subject, page.NextPageToken);
                progress.Page(page.Records.Count, page.HasMore);
                break;
            case ReadEvent.Completed:
                progress.SubjectDone();
                break;
            case ReadEvent.Failed failed:
                Cmdlet.WriteError(ErrorOf(failed.Exception));
                progress.SubjectDone();
                break;
        }
    }

    protected override void Pause() => progress.Show();

    protected override void Interrupted() => Warn(UnreadableWarning);

    // Waits for a part of upstream's time for a subject. So a slow upstream is hardly delayed, and records are not held back until it continues.
    private void DeliverReady()
    {
        Deliver(TimeSpan.FromTicks(_upstream.Elapsed.Ticks / 4));
        _upstream.Restart();
    }
}
