using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Ordering;

/// <summary>
/// Runs several work items at the same time and returns their results in the order in which the items were added. The first item streams page by
/// page, and fetches each page when the previous one has been processed; the others read ahead, up to a limit.
/// </summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal sealed partial class OrderedLanes<T> : IOrderedResults<T>
{
    /// <summary>How many pages a lane may buffer before its turn.</summary>
    public const int PagesAhead = 8;

    /// <summary>How many lanes may be queued for each lane that may run, so that short ones can finish while a long one is first.</summary>
    public const int LanesAhead = 4;

    private readonly LaneSignal _signal;
    private readonly object _gate;
    private readonly CancellationTokenSource _stopping;
    private readonly CancellationTokenRegistration _wakeUp;
    private readonly LinkedList<Lane> _lanes = new();
    private readonly Queue<Lane> _notStarted = new();
    private int _width = 1;
    private int _running;
    private bool _closed;
    private Task _started = Task.CompletedTask;
    private Lane? _lastTaken;

    /// <param name="stop">Stops all work.</param>
    /// <param name="signal">What to wait for; shared by lanes whose results one thread takes.</param>
    public OrderedLanes(CancellationToken stop, LaneSignal? signal = null)
    {
        _signal = signal ?? new LaneSignal();
        _gate = _signal.Gate;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _wakeUp = _stopping.Token.Register(Signal);
    }

    /// <summary>How many lanes run at the same time. With 1, a lane starts when all results of the previous one have been taken.</summary>
    public int Width
    {
        get => _width;
        set
        {
            lock (_gate)
            {
                _width = value;
                StartNext();
            }
        }
    }

    public bool IsEmpty => Count == 0;

    public bool IsFull => Count >= LanesAhead * _width;

    private int Count
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Adds work to the end of the queue. Its failure is thrown at its turn; the work after it is canceled immediately.</summary>
    public void Add(Func<Lane, CancellationToken, Task> work)
    {
        var lane = new Lane(this, work, _stopping.Token);
        lock (_gate)
        {
            _lanes.AddLast(lane);
            _notStarted.Enqueue(lane);
            StartNext();
        }
    }

    public bool TryTake(out T result)
    {
        lock (_gate)
        {
            FinishPage();
            while (_lanes.First?.Value is { } head)
            {
                if (head.TryDequeue(out result, out var isPage))
                {
                    _lastTaken = isPage ? head : null;
                    return true;
                }

                if (!head.IsOver)
                {
                    return false;
                }

                _lanes.RemoveFirst();
                head.Dispose();
                StartNext();
                head.Failure?.Throw();
            }
        }

        result = default!;
        return false;
    }

    public void Wait(TimeSpan timeout)
    {
        lock (_gate)
        {
            if (!_signal.HasChanged)
            {
                Monitor.Wait(_gate, timeout);
            }

            _signal.HasChanged = false;
        }

        _stopping.Token.ThrowIfCancellationRequested();
    }

    public void Stop()
    {
        Task[] running;
        lock (_gate)
        {
            _closed = true;
            running = _lanes.Select(lane => lane.Running).OfType<Task>().ToArray();
        }

        _stopping.Cancel();
        Task.WaitAll(running);
    }

    public void Dispose()
    {
        Stop();
        _wakeUp.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Adds a result of a lane.</summary>
    private void Post(Lane lane, T result)
    {
        lock (_gate)
        {
            lane.Enqueue(result);
            Signal();
        }
    }

    /// <summary>Adds a page, and completes <paramref name="room"/> when the lane may fetch the next.</summary>
    private void PostPage(Lane lane, T page, TaskCompletionSource<bool> room)
    {
        lock (_gate)
        {
            lane.EnqueuePage(page, room);
            ResumeIfThereIsRoom(lane);
            Signal();
        }
    }

    /// <summary>Records that a lane's work has ended.</summary>
    private void Ended(Lane lane, ExceptionDispatchInfo? failure)
    {
        List<Lane> unneeded = [];
        lock (_gate)
        {
            lane.End(failure);
            _running--;
            if (failure is not null)
            {
                _closed = true;
                unneeded = _lanes.SkipWhile(other => other != lane).Skip(1).ToList();
            }

            StartNext();
            Signal();
        }

        unneeded.ForEach(behind => behind.Cancel());
    }

    private void FinishPage()
    {
        if (_lastTaken is { } lane)
        {
            _lastTaken = null;
            lane.PageDone();
            ResumeIfThereIsRoom(lane);
        }
    }

    private void ResumeIfThereIsRoom(Lane lane)
    {
        if (lane.Pages == 0 || (lane.Pages < PagesAhead && lane != _lanes.First?.Value))
        {
            lane.Resume();
        }
    }

    private void StartNext()
    {
        while (!_closed && _notStarted.Count > 0 && _running < _width && IsFree(_notStarted.Peek()))
        {
            _running++;
            _started = _notStarted.Dequeue().Start(_started);
        }
    }

    // With one lane at a time, the results of the previous lane must be taken first, since they may be a reason to stop.
    private bool IsFree(Lane lane) => _width > 1 || lane == _lanes.First?.Value;

    private void Signal()
    {
        lock (_gate)
        {
            _signal.HasChanged = true;
            Monitor.Pulse(_gate);
        }
    }
}
