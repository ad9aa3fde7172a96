using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Errors;

namespace FeishuHire.Writing;

/// <summary>Tracks the rows of a run: which are being written, how many are done, and which were sent.</summary>
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

    /// <summary>The counts by outcome. The outcome of rows that are being written is unknown.</summary>
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

    /// <summary>How many rows were sent, without those that wait to be sent again.</summary>
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

    /// <summary>Prevents rows from starting, and rows that were not sent from being sent.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var change in _waiting.Where(_begun.ContainsKey))
            {
                // Cancels on another thread, since this one holds the lock.
                _begun[change].CancelAfter(0);
            }
        }
    }

    /// <summary>Records the start of a change, until <see cref="Leave"/>. Returns whether it may be written.</summary>
    /// <param name="change">The change.</param>
    /// <param name="waiting">Canceled if the change must no longer be sent.</param>
    public bool Begin(RecordChange change, CancellationTokenSource waiting)
    {
        lock (_gate)
        {
            _begun.Add(change, waiting);
            _waiting.Add(change);
            return !_isClosed;
        }
    }

    /// <summary>Records that a request is about to write the change. Returns whether it may be sent.</summary>
    public bool Send(RecordChange change)
    {
        lock (_gate)
        {
            // A change that may already have been written needs further requests to find its outcome.
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

    /// <summary>Records that no request has written the change.</summary>
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

    /// <summary>Records the outcome of a change.</summary>
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

    /// <summary>Records that the work on a change has ended.</summary>
    public void Leave(RecordChange change)
    {
        lock (_gate)
        {
            _begun.Remove(change);
        }
    }

    /// <summary>Records a row that finished without a write.</summary>
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
