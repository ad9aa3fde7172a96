using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>The progress of a run that reads several subjects or pages.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="session">The session.</param>
/// <param name="records">The kind of the records.</param>
/// <param name="total">The number of subjects; 0 if it is not known.</param>
internal sealed class ReadingProgress(Cmdlet cmdlet, FeishuHireSession session, string records, int total) : RunProgress(cmdlet, session)
{
    private int _total = total;
    private string? _subjects;
    private int _added;
    private int _done;
    private bool _severalPages;
    private long _records;

    protected override bool IsWorthShowing => _added > 1 || _severalPages;

    protected override string Activity => Format(Messages.ProgressActivity, RecordNames.Many(records));

    protected override string Status
    {
        get
        {
            var read = RecordNames.Count(records, _records);
            return Format(
                Messages.ProgressStatus,
                _subjects is not { } subjects || subjects == records ? read : $"{Format(Messages.ProgressDone, RecordNames.Count(subjects, _done))}{Messages.ListSeparator}{read}",
                _records / Elapsed.TotalSeconds);
        }
    }

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

    protected override void AddEnd(ProgressRecord record)
    {
        if (_total > 0)
        {
            record.PercentComplete = (int)(100L * _done / _total);
        }
    }
}
