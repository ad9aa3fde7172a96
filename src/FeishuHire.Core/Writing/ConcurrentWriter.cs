using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;
using FeishuHire.Ordering;
using FeishuHire.Reading;

namespace FeishuHire.Writing;

/// <summary>
/// Makes several changes at the same time, in two stages: they are prepared, which may read, and written when they are approved. The results come in
/// the order of the rows.
/// </summary>
/// <remarks>
/// Until the first response, and again while the service fails, each stage makes one change at a time. Before an error ends the command, writes in
/// progress are completed, because the outcome of an interrupted write is unknown.
/// </remarks>
internal sealed class ConcurrentWriter : IOrderedResults<WriteEvent>
{
    private readonly int _throttleLimit;
    private readonly OrderedLanes<WriteEvent> _preparing;
    private readonly OrderedLanes<WriteEvent> _writing;
    private readonly OutageGuard _reads = new();
    private readonly OutageGuard _writes = new();
    private WriteEvent.Failed? _end;

    /// <param name="throttleLimit">How many changes are made at the same time.</param>
    /// <param name="stop">Stops all work immediately.</param>
    public ConcurrentWriter(int throttleLimit, CancellationToken stop)
    {
        var signal = new LaneSignal();
        _throttleLimit = throttleLimit;
        _preparing = new OrderedLanes<WriteEvent>(stop, signal);
        _writing = new OrderedLanes<WriteEvent>(stop, signal);
    }

    /// <summary>Whether each attempt at a request is one of the results.</summary>
    public bool ReportsRequests { get; init; }

    /// <inheritdoc/>
    public bool IsEmpty => _end is null && _preparing.IsEmpty && _writing.IsEmpty;

    /// <inheritdoc/>
    public bool IsFull => _end is not null || _preparing.IsFull;

    /// <summary>The row that ended the command.</summary>
    public InputRow? EndedBy => _end?.Row;

    /// <summary>The counts of the rows by outcome.</summary>
    public RowTracker Rows { get; } = new();

    /// <summary>Adds a change. It is written after <see cref="Approve"/>.</summary>
    public void Add(RecordChange change) => _preparing.Add((lane, cancellationToken) => PrepareAsync(change, lane, cancellationToken));

    /// <summary>Adds a row that cannot be written. Its error is returned in the order of the rows.</summary>
    public void Add(InputRow row, FeishuApiException exception) => Post(_preparing, WriteEvent.Failed.Of(row, exception));

    /// <summary>Writes a change that was prepared.</summary>
    public void Approve(RecordChange change) => _writing.Add((lane, cancellationToken) => WriteAsync(change, lane, cancellationToken));

    /// <summary>Leaves out a change that was prepared.</summary>
    public static void Decline(RecordChange change) => change.End(WriteOutcome.None);

    /// <inheritdoc/>
    /// <exception cref="FeishuApiException">It ends the command.</exception>
    public bool TryTake(out WriteEvent result)
    {
        while (true)
        {
            _writing.Width = _writes.IsAnswering ? _throttleLimit : 1;
            if (_writing.TryTake(out result))
            {
                if (Deliver(ref result))
                {
                    return true;
                }
            }
            else if (_end is { } end)
            {
                _preparing.Width = 0;
                return _writing.IsEmpty ? throw end.Exception.StoppedAfter(Rows.Counts) : false;
            }
            else if (_writing.IsFull || !TryTakePrepared(out result))
            {
                return false;
            }
            else if (result is WriteEvent.Prepared or WriteEvent.RequestCompleted)
            {
                return true;
            }
            else
            {
                // Returned in order with the other results.
                Post(_writing, result);
            }
        }
    }

    /// <inheritdoc/>
    public void Wait(TimeSpan timeout) => _writing.Wait(timeout);

    /// <summary>Sends no further writes, and waits for those in progress.</summary>
    /// <param name="patience">How long to wait; the outcome of writes still in progress is then unknown.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Finish(TimeSpan patience)
    {
        Rows.Close();
        var watch = Stopwatch.StartNew();
        while (!Rows.IsIdle && watch.Elapsed < patience)
        {
            Wait(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <inheritdoc/>
    public void Stop()
    {
        _preparing.Stop();
        _writing.Stop();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _preparing.Dispose();
        _writing.Dispose();
    }

    private bool TryTakePrepared(out WriteEvent result)
    {
        _preparing.Width = _reads.IsAnswering ? _throttleLimit : 1;
        if (!_preparing.TryTake(out result))
        {
            return false;
        }

        switch (result)
        {
            case WriteEvent.Prepared or WriteEvent.Unchanged:
                _reads.Answered();
                break;
            case WriteEvent.Failed failed when _reads.GiveUpAfter(failed.Exception) is not null:
                result = new WriteEvent.Ended(failed);
                break;
        }

        return true;
    }

    // Updates the state of the outage. Returns whether the result is for the caller; otherwise it ends the command.
    private bool Deliver(ref WriteEvent result)
    {
        switch (result)
        {
            case WriteEvent.Written:
                _writes.Answered();
                return true;
            case WriteEvent.Unchanged unchanged:
                Rows.Finish(unchanged.Change.Row, isDone: true);
                return true;
            case WriteEvent.Ended { Cause: var cause }:
                result = cause;
                return !EndBy(cause);
            case WriteEvent.Failed failed:
                Rows.Finish(failed.Row, isDone: false);
                var ends = _writes.GiveUpAfter(failed.Exception) is not null || failed.Exception.EndsCommand;
                return !ends || !EndBy(failed);
            default:
                return true;
        }
    }

    // That error reports the row that ends the command; the other rows have their own errors.
    private bool EndBy(WriteEvent.Failed cause)
    {
        var isFirst = _end is null;
        _end ??= cause;
        Rows.Finish(cause.Row, isDone: false);
        Rows.Close();
        return isFirst;
    }

    private static void Post(OrderedLanes<WriteEvent> lanes, WriteEvent result) => lanes.Add((lane, _) =>
    {
        lane.Post(result);
        return Task.CompletedTask;
    });

    private async Task PrepareAsync(RecordChange change, OrderedLanes<WriteEvent>.Lane lane, CancellationToken cancellationToken)
    {
        try
        {
            var record = await change.PrepareAsync(Observer(lane), cancellationToken);
            if (record is not null)
            {
                change.End(new WriteOutcome(record, IsUnknown: false));
            }

            lane.Post(record is null ? new WriteEvent.Prepared(change) : new WriteEvent.Unchanged(change, record));
        }
        catch (FeishuApiException e)
        {
            change.End(WriteOutcome.None);
            lane.Post(WriteEvent.Failed.Of(change.Row, e));
        }
    }

    private async Task WriteAsync(RecordChange change, OrderedLanes<WriteEvent>.Lane lane, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            if (!Rows.Start(change, waiting))
            {
                change.End(WriteOutcome.None);
                return;
            }

            var record = await change.WriteAsync(new WriteObserver(Rows, change, Observer(lane)), waiting.Token);
            End(change, new WriteOutcome(record, IsUnknown: false));
            lane.Post(new WriteEvent.Written(change, record));
        }
        catch (FeishuApiException e)
        {
            End(change, e.ErrorId == FeishuErrorId.OutcomeUnknown ? WriteOutcome.Unknown : WriteOutcome.None);
            lane.Post(WriteEvent.Failed.Of(change.Row, e));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The command ends, and this change was not sent.
            change.End(WriteOutcome.None);
        }
        finally
        {
            Rows.Release(change);
        }
    }

    private void End(RecordChange change, WriteOutcome outcome)
    {
        Rows.End(change, outcome);
        change.End(outcome);
    }

    private IRequestObserver Observer(OrderedLanes<WriteEvent>.Lane lane) => ReportsRequests
        ? new LaneObserver<WriteEvent>(lane, request => new WriteEvent.RequestCompleted(request))
        : NullRequestObserver.Instance;
}
