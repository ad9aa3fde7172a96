using System.Collections.Generic;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Pipeline;
using FeishuHire.Reading;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet that reads records, for one or many subjects.</summary>
public abstract class RecordCommand : SessionCommand
{
    private RecordReading? _reading;

    private protected RecordCommand()
    {
    }

    /// <summary>The subjects of the current parameters. Each object of the pipeline adds some.</summary>
    private protected abstract IEnumerable<Subject> Subjects { get; }

    /// <summary>How many subjects the command reads at the same time.</summary>
    private protected virtual int Concurrency => DefaultThrottleLimit;

    /// <summary>Whether every page is read.</summary>
    private protected virtual bool ReadsAll => true;

    /// <summary>Creates the source of the records.</summary>
    private protected abstract RecordReader CreateReader(FeishuHireSession session);

    /// <summary>Reads the records of a subject.</summary>
    private protected void Read(Subject subject) => _reading!.Read(subject);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        var records = CreateReader(session);
        var reader = new ConcurrentReader(records, Concurrency, StoppingToken) { ReportsRequests = RequestLog.IsWanted(this) };
        var total = MyInvocation.ExpectingInput ? 0 : Subjects.Count(subject => !subject.IsList);
        var progress = new ReadingProgress(this, session, records.Records, total);
        var unread = new UnreadLists(records.Records, ReadsAll, records.ListMoves);
        _reading = OwnedByCommand(new RecordReading(this, RecentIds.Of(session), reader, unread, progress, StoppingToken));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var subject in Subjects)
        {
            Read(subject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _reading!.End();
}
