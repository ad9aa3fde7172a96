using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Ordering;

/// <content>The lanes.</content>
internal sealed partial class OrderedLanes<T>
{
    /// <summary>One work item with its results that were not taken yet. The queue's lock protects everything except the calls of the work.</summary>
    internal sealed class Lane(OrderedLanes<T> owner, Func<Lane, CancellationToken, Task> work, CancellationToken stop) : IDisposable
    {
        private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        private readonly Queue<(T Result, bool IsPage)> _results = new();
        private TaskCompletionSource<bool>? _room;

        /// <summary>How many pages were returned and not processed yet.</summary>
        public int Pages { get; private set; }

        /// <summary>The work; <see langword="null"/> before it starts. The task itself never fails.</summary>
        public Task? Running { get; private set; }

        /// <summary>Whether the work has ended.</summary>
        public bool IsOver { get; private set; }

        /// <summary>The exception that ended the work.</summary>
        public ExceptionDispatchInfo? Failure { get; private set; }

        /// <summary>Adds a small result without waiting.</summary>
        public void Post(T result) => owner.Post(this, result);

        /// <summary>Adds a page, and returns when the next one may be fetched.</summary>
        public async Task PostPageAsync(T page, CancellationToken cancellationToken)
        {
            // Continuations run asynchronously, since the queue completes this while it holds its lock.
            var room = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            owner.PostPage(this, page, room);
            using (cancellationToken.Register(() => room.TrySetCanceled(cancellationToken)))
            {
                await room.Task;
            }
        }

        /// <summary>Starts the work after the previous lane has started. Returns when the work first waits, so that lanes queue for permits in order.</summary>
        public Task Start(Task before)
        {
            var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            Running = Task.Run(() => RunAsync(before, started));
            return started.Task;
        }

        public void Cancel() => _stopping.Cancel();

        public void End(ExceptionDispatchInfo? failure) => (IsOver, Failure) = (true, failure);

        public void Enqueue(T result) => _results.Enqueue((result, false));

        public void EnqueuePage(T page, TaskCompletionSource<bool> room)
        {
            _results.Enqueue((page, true));
            _room = room;
            Pages++;
        }

        public bool TryDequeue(out T result, out bool isPage)
        {
            var found = _results.Count > 0;
            (result, isPage) = found ? _results.Dequeue() : (default!, false);
            return found;
        }

        public void PageDone() => Pages--;

        public void Resume() => _room?.TrySetResult(true);

        public void Dispose() => _stopping.Dispose();

        private Task RunToFirstWait(TaskCompletionSource<bool> started)
        {
            try
            {
                return work(this, _stopping.Token);
            }
            finally
            {
                started.SetResult(true);
            }
        }

        private async Task RunAsync(Task before, TaskCompletionSource<bool> started)
        {
            await before;
            try
            {
                await RunToFirstWait(started);
                owner.Ended(this, null);
            }
            catch (Exception e)
            {
                owner.Ended(this, ExceptionDispatchInfo.Capture(e));
            }
        }
    }
}
