using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Errors;

namespace FeishuHire.Writing;

/// <summary>Keeps account of the rows of a run: what is being written, how many are done, and which were sent.</summary>
internal sealed class RowLedger
{
    private readonly object _gate = new();
    private readonly HashSet<RecordChange> _atFeishu = [];
    private readonly HashSet<RecordChange> _waiting = [];
    private readonly List<InputRow> _unknown = [];
    private readonly Dictionary<RecordChange, CancellationTokenSource> _begun = [];
    private bool _isClosed;
    private int _sent;
    private int _done;
    private int _last;

    /// <summary>What became of the rows. Those that Feishu may be writing are unknown.</summary>
    public RowCounts Counts
    {
        get
        {
            lock (_gate)
            {
                return new RowCounts(
                    _done,
                    Numbers(_atFeishu.Select(change => change.Row).Concat(_unknown)),
                    _unknown.Count + _atFeishu.Count,
                    _last > 0 ? _last : null,
                    Numbers(_waiting.Select(change => change.Row).Where(row => row.Number < _last)));
            }
        }
    }

    /// <summary>Whether no change is being written.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _begun.Count == 0;
            }
        }
    }

    /// <summary>How many rows were sent, and do not wait to be sent again.</summary>
    public int Sent
    {
        get
        {
            lock (_gate)
            {
                return _sent;
            }
        }
    }

    /// <summary>Lets no further row begin, and none be sent that has not been.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var change in _waiting.Where(_begun.ContainsKey))
            {
                // Not on this thread, which holds the lock.
                _begun[change].CancelAfter(0);
            }
        }
    }

    /// <summary>Begins a change, until <see cref="Leave"/>. Returns whether it may be written.</summary>
    /// <param name="change">The change.</param>
    /// <param name="waiting">Is cancelled if the change may not be sent any more.</param>
    public bool Begin(RecordChange change, CancellationTokenSource waiting)
    {
        lock (_gate)
        {
            _begun.Add(change, waiting);
            _waiting.Add(change);
            return !_isClosed;
        }
    }

    /// <summary>Notes that a request is to be sent that may write the change. Returns whether it may be sent.</summary>
    public bool Send(RecordChange change)
    {
        lock (_gate)
        {
            // A change that may have been written already is followed up.
            if (_isClosed && !_atFeishu.Contains(change))
            {
                return false;
            }

            _sent += _atFeishu.Add(change) ? 1 : 0;
            _waiting.Remove(change);
            _last = Later(change.Row, _last);
            return true;
        }
    }

    /// <summary>Notes that no request has written the change.</summary>
    public void NotWritten(RecordChange change)
    {
        lock (_gate)
        {
            _sent -= _atFeishu.Remove(change) ? 1 : 0;
            _waiting.Add(change);
            if (_isClosed)
            {
                _begun[change].CancelAfter(0);
            }
        }
    }

    /// <summary>Notes what became of a change.</summary>
    public void End(RecordChange change, WriteOutcome outcome)
    {
        lock (_gate)
        {
            _atFeishu.Remove(change);
            _waiting.Remove(change);
            _last = Later(change.Row, _last);
            _done += outcome.Record is null ? 0 : 1;
            if (outcome.IsUnknown)
            {
                _unknown.Add(change.Row);
            }
        }
    }

    /// <summary>Notes that a change that has begun is not worked on any more.</summary>
    public void Leave(RecordChange change)
    {
        lock (_gate)
        {
            _begun.Remove(change);
        }
    }

    /// <summary>Notes a row that came to its end without a write.</summary>
    public void Pass(InputRow row, bool isDone)
    {
        lock (_gate)
        {
            _done += isDone ? 1 : 0;
            _last = Later(row, _last);
        }
    }

    private static int Later(InputRow row, int last) => row.Number > last ? row.Number.Value : last;

    private static List<int> Numbers(IEnumerable<InputRow> rows) => [.. rows.Select(row => row.Number).OfType<int>().OrderBy(number => number)];
}
