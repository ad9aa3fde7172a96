using System;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>The progress of a run that writes.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="session">The session.</param>
/// <param name="records">The kind of the records.</param>
/// <param name="operation">The operation that writes.</param>
internal sealed class WritingProgress(Cmdlet cmdlet, FeishuHireSession session, string records, Operation operation) : RunProgress(cmdlet, session)
{
    private readonly FeishuHireSession _session = session;
    private int _added;
    private int _done;
    private bool _inputEnded;

    /// <summary>How many rows were sent. Their results may be waiting for those of earlier rows.</summary>
    public int RowsSent { get; set; }

    protected override bool IsWorthShowing => _added > 1;

    protected override string Activity => Format(Messages.WritingActivity, RecordNames.Many(records));

    protected override string Status => Format(Messages.ProgressStatus, Format(Messages.WritingDone, _done), _done / Elapsed.TotalSeconds);

    public void RowAdded() => _added++;

    public void RowDone() => _done++;

    public void InputEnded() => _inputEnded = true;

    protected override void AddEnd(ProgressRecord record)
    {
        if (_inputEnded)
        {
            record.PercentComplete = (int)(100L * _done / Math.Max(_added, 1));
        }

        if (_added > _done)
        {
            record.SecondsRemaining = (int)Math.Ceiling(TimeLeft().TotalSeconds);
        }
    }

    // For the rows so far: at the previous pace, or at the pace of the limit if that is slower.
    private TimeSpan TimeLeft()
    {
        var atPace = _done == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Elapsed.Ticks / _done * (_added - _done));
        var atLimit = _session.TimeToSend(operation, _added - Math.Max(_done, RowsSent));
        return atPace > atLimit ? atPace : atLimit;
    }
}
