using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>
/// Joins work in the background to the pipeline: what the work writes reaches the pipeline thread in order through one queue with a bound,
/// and when the pipeline stops, for whatever reason, the work is cancelled and its end is awaited.
/// </summary>
internal sealed class PipelineBridge(Cmdlet cmdlet) : IRequestObserver, IDisposable
{
    private const int QueueBound = 16;

    private readonly CancellationTokenSource _stopping = new();
    private Channel<Delivery> _queue = CreateQueue();

    /// <summary>Runs <paramref name="work"/> and delivers what it writes, until it is over. Called on the pipeline thread.</summary>
    public void Run(Func<CancellationToken, Task> work)
    {
        _queue = CreateQueue();
        var task = Task.Run(() => WorkAsync(work));
        try
        {
            Deliver();
        }
        catch
        {
            // Downstream has enough, or an error is to stop the pipeline: that goes on its way once the work has ended.
            _stopping.Cancel();
            Task.WaitAny(task);
            throw;
        }

        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Stops the work. Called on any thread.</summary>
    public void Stop() => _stopping.Cancel();

    /// <summary>
    /// Writes records to the pipeline and comes back when all of them were taken, so that nothing more is fetched for a pipeline that has enough.
    /// </summary>
    public async Task WriteObjectsAsync<T>(IReadOnlyList<T> objects, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(cmdlet => cmdlet.WriteObject(objects, enumerateCollection: true));
        await _queue.Writer.WriteAsync(delivery, cancellationToken);
        using (cancellationToken.Register(() => delivery.Taken.TrySetCanceled(cancellationToken)))
        {
            await delivery.Taken.Task;
        }
    }

    /// <summary>Writes an error that does not end the command.</summary>
    public ValueTask WriteErrorAsync(FeishuApiException exception, CancellationToken cancellationToken) =>
        WriteAsync(cmdlet => cmdlet.WriteError(ErrorRecords.Create(exception)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) =>
        WriteAsync(cmdlet => RequestText.Write(cmdlet, request), cancellationToken);

    public void Dispose() => _stopping.Dispose();

    private static Channel<Delivery> CreateQueue() =>
        Channel.CreateBounded<Delivery>(new BoundedChannelOptions(QueueBound) { SingleReader = true });

    private ValueTask WriteAsync(Action<Cmdlet> write, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new Delivery(write), cancellationToken);

    private async Task WorkAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        finally
        {
            _queue.Writer.Complete();
        }
    }

    private void Deliver()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var delivery))
            {
                delivery.Write(cmdlet);
                delivery.Taken.TrySetResult(true);
            }
        }
    }

    private sealed record Delivery(Action<Cmdlet> Write)
    {
        public TaskCompletionSource<bool> Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
