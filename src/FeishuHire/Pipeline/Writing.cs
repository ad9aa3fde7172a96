using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Writing;

namespace FeishuHire.Pipeline;

/// <summary>Writes the records of a cmdlet in the background, asks for confirmation of each write, and writes the results to the pipeline in order.</summary>
internal class Writing(PSCmdlet cmdlet, ConcurrentWriter writer, WritingProgress progress, bool writesRecords, CancellationToken stop)
    : PipelineBridge<WriteEvent>(cmdlet, writer, stop)
{
    // A response that takes longer is probably lost.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private bool _begun;

    /// <summary>Adds a change, and writes the results that are ready.</summary>
    public void Write(RecordChange? change)
    {
        if (change is not null)
        {
            writer.Add(change);
            progress.RowAdded();
            Deliver(TimeSpan.Zero);
        }
    }

    /// <summary>Adds a row that cannot be sent.</summary>
    public void Refuse(InputRow row, FeishuApiException exception)
    {
        writer.Add(row, exception);
        progress.RowAdded();
        Deliver(TimeSpan.Zero);
    }

    /// <summary>Writes the remaining results.</summary>
    public void End()
    {
        progress.InputEnded();
        DeliverAll();
        progress.End();
    }

    protected override void Write(WriteEvent result)
    {
        switch (result)
        {
            case WriteEvent.RequestCompleted completed:
                RequestText.Write(Cmdlet, completed.Request);
                break;
            case WriteEvent.Prepared { Change: var change }:
                Ask(change);
                break;
            case WriteEvent.Written written:
                progress.RowDone();
                WriteRecord(written);
                break;
            case WriteEvent.Unchanged unchanged:
                progress.RowDone();
                Cmdlet.WriteVerbose(string.Format(CultureInfo.InvariantCulture, "No change needed: '{0}'.", unchanged.Record.Id));
                WriteRecord(unchanged.Record);
                break;
            case WriteEvent.Failed failed:
                progress.RowDone();
                Cmdlet.WriteError(ErrorRecords.Create(failed.Exception, failed.Row));
                break;
        }
    }

    /// <summary>Writes the record of a change to the pipeline.</summary>
    protected virtual void WriteRecord(WriteEvent.Written written) => WriteRecord(written.Record);

    protected override void Pause()
    {
        progress.RowsSent = writer.Rows.Sent;
        progress.Show();
    }

    protected override void Ending(Exception exception)
    {
        // PowerShell throws this after an error if the user's preference is Stop. The writes in progress should have a known outcome.
        if (exception is PipelineStoppedException)
        {
            writer.Finish(Patience);
        }
    }

    protected override void Interrupted()
    {
        // An error that ends the command already contains this text.
        Warn(writer.EndedBy is null ? Remainder() : null);
    }

    protected override ErrorRecord Record(FeishuApiException exception) =>
        writer.EndedBy is { } row ? ErrorRecords.Create(exception, row) : base.Record(exception);

    protected override void Stopped()
    {
        // A stopped pipeline accepts no warning, but the host does.
        if (Remainder() is { } warning)
        {
            try
            {
                cmdlet.Host.UI?.WriteWarningLine(warning);
            }
            catch (Exception e) when (e is HostException or NotImplementedException or NotSupportedException or PSInvalidOperationException)
            {
            }
        }
    }

    private void Ask(RecordChange change)
    {
        if (cmdlet.ShouldProcess(change.Target, change.Action))
        {
            _begun = true;
            writer.Approve(change);
        }
        else
        {
            progress.RowDone();
            ConcurrentWriter.Decline(change);
        }
    }

    private void WriteRecord(object record)
    {
        if (writesRecords)
        {
            Cmdlet.WriteObject(record);
        }
    }

    // The warning of a run that ends early: what was written, what is unknown, and what was not sent.
    private string? Remainder()
    {
        if (!_begun)
        {
            return null;
        }

        var rows = writer.Rows.Counts;
        var done = rows.Unknown == 0 ? Format(Messages.WritingStopped, rows.Done)
            : rows.UnknownRows.Count == 0 ? Messages.WritingOneInterrupted
            : Format(Messages.WritingInterrupted, rows.Done, rows.Unknown, string.Join(Messages.ListSeparator, rows.UnknownRows));
        return Sentences.Join(FailureText.NotSent(rows).Prepend(done));
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
