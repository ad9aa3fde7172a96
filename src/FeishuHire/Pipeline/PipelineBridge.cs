using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Ordering;

namespace FeishuHire.Pipeline;

/// <summary>
/// Joins work in the background to the pipeline: what the work returns is written on the pipeline thread, in order,
/// and when the pipeline stops, for whatever reason, the work is cancelled and its end is awaited.
/// </summary>
/// <typeparam name="T">What the work returns.</typeparam>
internal abstract class PipelineBridge<T>(Cmdlet cmdlet, IOrderedResults<T> results, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    protected Cmdlet Cmdlet => cmdlet;

    /// <summary>Cancels the work and waits for its end.</summary>
    public void Dispose() => results.Dispose();

    /// <summary>Writes all results, until there is no more work; a failure of it ends the command.</summary>
    public void DeliverAll() => Deliver(TimeSpan.MaxValue);

    /// <summary>
    /// Writes the results that are ready, and waits for more as long as <paramref name="patience"/>, or for room for further work if there is none.
    /// </summary>
    protected void Deliver(TimeSpan patience)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            WriteReady();
            while (!results.IsEmpty && (results.IsFull || watch.Elapsed < patience))
            {
                var left = patience - watch.Elapsed;
                results.Wait(left > TimeSpan.Zero && left < Tick ? left : Tick);
                WriteReady();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            results.Stop();
            throw new PipelineStoppedException();
        }
        catch (FeishuApiException e)
        {
            results.Stop();
            InterruptQuietly();
            cmdlet.ThrowTerminatingError(ErrorRecords.Create(e));
        }
        catch
        {
            // Downstream has enough, or an error is to stop the pipeline: the exception continues once the work has ended.
            results.Stop();
            InterruptQuietly();
            throw;
        }
    }

    /// <summary>Writes a result.</summary>
    protected abstract void Write(T result);

    /// <summary>Is called between results and, if there is nothing to write, a few times a second.</summary>
    protected virtual void Pause()
    {
    }

    /// <summary>Is called when the command ends early, as the last opportunity to write.</summary>
    protected virtual void Interrupted()
    {
    }

    // In a pipeline that was stopped nothing can be written any more, and why it stopped is what counts.
    private void InterruptQuietly()
    {
        try
        {
            Interrupted();
        }
        catch (RuntimeException)
        {
        }
    }

    private void WriteReady()
    {
        stop.ThrowIfCancellationRequested();
        while (results.TryTake(out var result))
        {
            Write(result);
            Pause();
        }

        Pause();
    }
}
