using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Shows the progress of a run over several subjects or pages, twice a second.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="session">The session.</param>
/// <param name="records">The kind of the records.</param>
/// <param name="total">The number of subjects; 0 if it is not known.</param>
internal sealed class ReadingProgress(Cmdlet cmdlet, FeishuHireSession session, string records, int total)
{
    private const int ActivityId = 0;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private int _total = total;
    private string? _subjects;
    private int _added;
    private int _done;
    private bool _severalPages;
    private long _records;

    public void SubjectAdded(Subject subject)
    {
        _subjects = subject.Kind;
        _added++;
    }

    /// <summary>Records a repeated subject.</summary>
    public void SubjectLeftOut() => _total--;

    public void SubjectDone() => _done++;

    public void Page(int records, bool more)
    {
        _records += records;
        _severalPages |= more;
    }

    /// <summary>Shows the progress, unless it was shown less than half a second ago or there is too little to show.</summary>
    public void Show()
    {
        if (_running.Elapsed - _shownAt >= Interval && (_added > 1 || _severalPages))
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
        var read = RecordNames.Count(records, _records);
        var status = Format(
            Messages.ProgressStatus,
            _subjects is not { } subjects || subjects == records ? read : $"{Format(Messages.ProgressDone, RecordNames.Count(subjects, _done))}{Messages.ListSeparator}{read}",
            _records / _running.Elapsed.TotalSeconds);
        var record = new ProgressRecord(ActivityId, Format(Messages.ProgressActivity, RecordNames.Many(records)), status);
        if (_total > 0)
        {
            record.PercentComplete = (int)(100L * _done / _total);
        }

        if (session.PauseLeft is var pause && pause > TimeSpan.Zero)
        {
            record.CurrentOperation = Format(Messages.ProgressPause, Math.Ceiling(pause.TotalSeconds));
        }

        return record;
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
