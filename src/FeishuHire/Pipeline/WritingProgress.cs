using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Shows the progress of a run that writes, twice a second.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="session">The session.</param>
/// <param name="records">The kind of the records.</param>
/// <param name="operation">The operation that writes.</param>
internal sealed class WritingProgress(Cmdlet cmdlet, FeishuHireSession session, string records, Operation operation)
{
    private const int ActivityId = 0;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private int _added;
    private int _done;
    private bool _inputEnded;

    public void RowAdded() => _added++;

    public void RowDone() => _done++;

    public void InputEnded() => _inputEnded = true;

    /// <summary>Shows the progress, unless it was shown less than half a second ago or there is too little to show.</summary>
    public void Show()
    {
        if (_running.Elapsed - _shownAt >= Interval && _added > 1)
        {
            _shownAt = _running.Elapsed;
            cmdlet.WriteProgress(Record());
        }
    }

    /// <summary>Removes the progress display.</summary>
    public void End()
    {
        if (_shownAt > TimeSpan.Zero)
        {
            var record = Record();
            record.RecordType = ProgressRecordType.Completed;
            cmdlet.WriteProgress(record);
        }
    }

    private ProgressRecord Record()
    {
        var record = new ProgressRecord(
            ActivityId,
            Format(Messages.WritingActivity, RecordNames.Many(records)),
            Format(Messages.ProgressStatus, Format(Messages.WritingDone, _done), _done / _running.Elapsed.TotalSeconds));
        if (_inputEnded)
        {
            record.PercentComplete = (int)(100L * _done / Math.Max(_added, 1));
        }

        if (_added > _done)
        {
            record.SecondsRemaining = (int)Math.Ceiling(TimeLeft().TotalSeconds);
        }

        if (session.PauseLeft is var pause && pause > TimeSpan.Zero)
        {
            record.CurrentOperation = Format(Messages.ProgressPause, Math.Ceiling(pause.TotalSeconds));
        }

        return record;
    }

    // For the rows that have come so far: at the pace until now, or as Feishu allows where that is slower. A limit of minutes is used at once, so
    // after that the wait for the next minute counts, and then one for each time that the limit is used up again.
    private TimeSpan TimeLeft()
    {
        var left = _added - _done;
        var atPace = _done == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(_running.Elapsed.Ticks / _done * left);
        var windows = operation.Limits.Select(limit => TimeSpan.FromTicks(limit.Window.Ticks * ((left - 1) / limit.Permits)));
        var atLimit = session.NextTurnIn(operation) + windows.DefaultIfEmpty().Max();
        return atPace > atLimit ? atPace : atLimit;
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
