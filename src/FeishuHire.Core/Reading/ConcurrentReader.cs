using System;
using System.Collections.Generic;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Ordering;

namespace FeishuHire.Reading;

/// <summary>
/// Reads several subjects at the same time, and returns what it read in the order of the subjects.
/// </summary>
/// <remarks>
/// Until the first response, and again while the service fails, one subject is read at a time. So an error that every request would meet costs one
/// request, and so does a pipeline that stops after the first page.
/// </remarks>
internal sealed class ConcurrentReader(RecordReader records, int throttleLimit, CancellationToken stop) : IOrderedResults<ReadEvent>
{
    private readonly OrderedLanes<ReadEvent> _lanes = new(stop);
    private readonly OutageGuard _outage = new();
    private List<Subject> _batch = [];

    /// <summary>The kind of the records.</summary>
    public string Records => records.Records;

    /// <summary>Whether the results include an event for each attempt at a request.</summary>
    public bool ReportsRequests { get; init; }

    public bool IsEmpty => _lanes.IsEmpty;

    public bool IsFull => _lanes.IsFull;

    /// <summary>Adds a subject to be read, together with others if the request takes several.</summary>
    public void Add(Subject subject)
    {
        _batch.Add(subject);
        if (_batch.Count == records.BatchSize)
        {
            AddBatch();
        }
    }

    /// <summary>Signals that no more subjects follow, so that an incomplete batch is read.</summary>
    public void Complete()
    {
        if (_batch.Count > 0)
        {
            AddBatch();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="FeishuApiException">It ends the command.</exception>
    public bool TryTake(out ReadEvent result)
    {
        _lanes.Width = _outage.IsAnswering ? throttleLimit : 1;
        if (!_lanes.TryTake(out result))
        {
            return false;
        }

        switch (result)
        {
            case ReadEvent.PageRead:
                _outage.Answered();
                break;
            case ReadEvent.Completed:
                _outage.Completed();
                break;
            case ReadEvent.Failed { IsRepeat: false } failed when _outage.GiveUpAfter(failed.Exception) is { } subjects:
                throw failed.Exception.GaveUpAfter(subjects);
        }

        return true;
    }

    public void Wait(TimeSpan timeout) => _lanes.Wait(timeout);

    public void Stop() => _lanes.Stop();

    public void Dispose() => _lanes.Dispose();

    private void AddBatch()
    {
        var subjects = _batch;
        _batch = [];
        _lanes.Add((lane, cancellationToken) =>
            records.ReadAsync(subjects, lane, ReportsRequests ? Observer(lane) : NullRequestObserver.Instance, cancellationToken));
    }

    private static LaneObserver<ReadEvent> Observer(OrderedLanes<ReadEvent>.Lane lane) => new(lane, request => new ReadEvent.RequestCompleted(request));
}
