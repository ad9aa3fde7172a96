using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Pipeline;
using FeishuHire.Reading;

namespace FeishuHire.Calls;

/// <summary>Makes calls that only read, in the background, and writes what Feishu returns in the order of the input.</summary>
internal sealed class CallReading(
    Cmdlet cmdlet, ConcurrentReader reader, UnreadLists unread, ReadingProgress progress, JsonOutput output, CancellationToken stop)
    : PipelineBridge<ReadEvent>(cmdlet, reader, stop), ICallRequests
{
    private readonly Stopwatch _upstream = Stopwatch.StartNew();

    /// <inheritdoc/>
    /// <remarks>Waits for a part of upstream's time for an input, so that records are not held back until upstream continues.</remarks>
    public void Add(CallSubject subject)
    {
        reader.Add(subject);
        progress.SubjectAdded(subject);
        Deliver(TimeSpan.FromTicks(_upstream.Elapsed.Ticks / 4));
        _upstream.Restart();
    }

    public void End()
    {
        DeliverAll();
        progress.End();
        Warn(output.Warning());
        Warn(unread.Warning());
    }

    protected override void Write(ReadEvent result)
    {
        switch (result)
        {
            case ReadEvent.RequestCompleted completed:
                RequestText.Write(Cmdlet, completed.Request);
                break;
            case ReadEvent.PageRead { Subject: var subject, Page: var page }:
                foreach (var record in page.Records.Cast<JsonRecord>())
                {
                    Cmdlet.WriteObject(output.Read(record));
                }

                unread.Add(subject, page.NextPageToken);
                progress.Page(page.Records.Count, page.HasMore);
                break;
            case ReadEvent.Completed:
                progress.SubjectDone();
                break;
            case ReadEvent.Failed { Exception: var exception }:
                Cmdlet.WriteError(ErrorRecords.Create(exception, ((CallSubject)exception.Subject!).Row));
                progress.SubjectDone();
                break;
        }
    }

    protected override void Pause() => progress.Show();

    protected override void Interrupted() => Warn(output.Warning());

    private void Warn(string? warning)
    {
        if (warning is not null)
        {
            Cmdlet.WriteWarning(warning);
        }
    }
}
