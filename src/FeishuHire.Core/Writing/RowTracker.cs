using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Errors;

namespace FeishuHire.Writing;

/// <summary>Tracks the rows of a run: which are being written, how many are done, and which were sent.</summary>
internal sealed class RowTracker
{
    private readonly object _gate = new();
    private readonly HashSet<RecordChange> _inFlight = [];
    private readonly HashSet<RecordChange> _waiting = [];
    private readonly List<InputRow> _unknown = [];
    private readonly Dictionary<RecordChange, CancellationTokenSource> _started = [];
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
                    Numbers(_inFlight.Select(change => change.Row).Concat(_unknown)),
                    _unknown.Count + _inFlight.Count,
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
                return _started.Count == 0;
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
            foreach (var change in _waiting.Where(_started.ContainsKey))
            {
                // Cancels on another thread, since this one holds the lock.
                _started[change].CancelAfter(0);
            }
        }
    }

    /// <summary>Records the start of a change, until <see cref="Release"/>. Returns whether it may be written.</summary>
    /// <param name="change">The change.</param>
    /// <param name="waiting">Canceled if the change must no longer be sent.</param>
    public bool Start(RecordChange change, CancellationTokenSource waiting)
    {
        lock (_gate)
        {
            _started.Add(change, waiting);
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
            if (_isClosed && !_inFlight.Contains(change))
            {
                return false;
            }

            _sent += _inFlight.Add(change) ? 1 : 0;
            _waiting.Remove(change);
            _last = Later(change.Row, _last);
            return true;
        }
    }

    /// <summary>Records that no request has written the change.</summary>
    public void MarkNotWritten(RecordChange change)
    {
        lock (_gate)
        {
            _sent -= _inFlight.Remove(change) ? 1 : 0;
            _waiting.Add(change);
            if (_isClosed)
            {
                _started[change].CancelAfter(0);
            }
        }
    }

    /// <summary>Records the outcome of a change.</summary>
    public void End(RecordChange change, WriteOutcome outcome)
    {
        lock (_gate)
        {
            _inFlight.Remove(change);
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
    public void Release(RecordChange change)
    {
        lock (_gate)
        {
            _started.Remove(change);
        }
    }

    /// <summary>Records a row that finished without a write.</summary>
    public void Finish(InputRow row, bool isDone)
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
