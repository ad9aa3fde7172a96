using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Shows the progress of a run, twice a second.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="session">The session.</param>
internal abstract class RunProgress(Cmdlet cmdlet, FeishuHireSession session)
{
    private const int ActivityId = 0;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shownAt;

    /// <summary>The session.</summary>
    protected FeishuHireSession Session => session;

    /// <summary>How long the run has taken.</summary>
    protected TimeSpan Elapsed => _running.Elapsed;

    /// <summary>Whether there is enough to show.</summary>
    protected abstract bool IsWorthShowing { get; }

    /// <summary>What the run does.</summary>
    protected abstract string Activity { get; }

    /// <summary>How far it has come.</summary>
    protected abstract string Status { get; }

    /// <summary>Shows the progress, unless it was shown less than half a second ago or there is too little to show.</summary>
    public void Show()
    {
        if (_running.Elapsed - _shownAt >= Interval && IsWorthShowing)
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

    /// <summary>Adds what is known about the end.</summary>
    protected abstract void AddEnd(ProgressRecord record);

    protected static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);

    private ProgressRecord Record()
    {
        var record = new ProgressRecord(ActivityId, Activity, Status);
        AddEnd(record);
        if (session.PauseLeft is var pause && pause > TimeSpan.Zero)
        {
            record.CurrentOperation = Format(Messages.ProgressPause, Math.Ceiling(pause.TotalSeconds));
        }

        return record;
    }
}
