using System;
using System.Linq;
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
    private int _added;
    private int _done;
    private bool _inputEnded;

    /// <inheritdoc/>
    protected override bool IsWorthShowing => _added > 1;

    /// <inheritdoc/>
    protected override string Activity => Format(Messages.WritingActivity, RecordNames.Many(records));

    /// <inheritdoc/>
    protected override string Status => Format(Messages.ProgressStatus, Format(Messages.WritingDone, _done), _done / Elapsed.TotalSeconds);

    public void RowAdded() => _added++;

    public void RowDone() => _done++;

    public void InputEnded() => _inputEnded = true;

    /// <inheritdoc/>
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

    // For the rows that have come so far: at the pace until now, or as Feishu allows where that is slower. A limit of minutes is used at once, so
    // after that the wait for the next minute counts, and then one for each time that the limit is used up again.
    private TimeSpan TimeLeft()
    {
        var left = _added - _done;
        var atPace = _done == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Elapsed.Ticks / _done * left);
        var windows = operation.Limits.Select(limit => TimeSpan.FromTicks(limit.Window.Ticks * ((left - 1) / limit.Permits)));
        var atLimit = Session.NextTurnIn(operation) + windows.DefaultIfEmpty().Max();
        return atPace > atLimit ? atPace : atLimit;
    }
}
