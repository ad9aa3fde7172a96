using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Shows how far a run over several talents or pages has come, twice a second.</summary>
internal sealed class ReadingProgress(Cmdlet cmdlet, FeishuHireSession session, ReadingProgressText text)
{
    private const int ActivityId = 0;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private int _talentsAdded;
    private int _talentsDone;
    private bool _severalPages;
    private long _records;

    /// <summary>How many talents there will be; <see langword="null"/> where the pipeline decides.</summary>
    public int? Talents { private get; set; }

    public void TalentAdded() => _talentsAdded++;

    /// <summary>A talent came again.</summary>
    public void TalentLeftOut() => Talents--;

    public void TalentDone() => _talentsDone++;

    public void Page(int records, bool more)
    {
        _records += records;
        _severalPages |= more;
    }

    /// <summary>Shows it, unless that was done a moment ago or there is too little to show.</summary>
    public void Show()
    {
        if (_running.Elapsed - _shownAt >= Interval && (_talentsAdded > 1 || _severalPages))
        {
            _shownAt = _running.Elapsed;
            cmdlet.WriteProgress(Record());
        }
    }

    /// <summary>Takes it away.</summary>
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
        var status = string.Format(
            CultureInfo.CurrentCulture, text.Status, _talentsDone, _records, _records / _running.Elapsed.TotalSeconds);
        var record = new ProgressRecord(ActivityId, text.Activity, status);
        if (Talents > 0)
        {
            record.PercentComplete = (int)(100L * _talentsDone / Talents.Value);
        }

        if (session.PauseLeft is var pause && pause > TimeSpan.Zero)
        {
            record.CurrentOperation = string.Format(CultureInfo.CurrentCulture, Messages.ProgressPause, Math.Ceiling(pause.TotalSeconds));
        }

        return record;
    }
}
