using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Ordering;

namespace FeishuHire.Pipeline;

/// <summary>
/// Connects background work to the pipeline: writes the results on the pipeline thread, in order. When the pipeline stops, for any reason, cancels
/// the work and waits for its end.
/// </summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal abstract class PipelineBridge<T>(Cmdlet cmdlet, IOrderedResults<T> results, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    protected Cmdlet Cmdlet => cmdlet;

    /// <summary>Cancels the work and waits for its end.</summary>
    public void Dispose() => results.Dispose();

    /// <summary>Writes all results until the work has ended; a failure ends the command.</summary>
    public void DeliverAll() => Deliver(TimeSpan.MaxValue);

    /// <summary>
    /// Writes the results that are ready. Then waits for more, up to <paramref name="patience"/>, or until more work can be added if it cannot now.
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
            Stopped();
            throw new PipelineStoppedException();
        }
        catch (FeishuApiException e)
        {
            results.Stop();
            InterruptQuietly();
            cmdlet.ThrowTerminatingError(Record(e));
        }
        catch (Exception e)
        {
            // Downstream needs no more records, or an error stops the pipeline: rethrows the exception after the work has ended.
            EndQuietly(e);
            results.Stop();
            InterruptQuietly();
            throw;
        }
    }

    /// <summary>Writes a warning, if there is one.</summary>
    protected void Warn(string? warning)
    {
        if (warning is not null)
        {
            cmdlet.WriteWarning(warning);
        }
    }

    /// <summary>Writes a result.</summary>
    protected abstract void Write(T result);

    /// <summary>Called between results and, while there are none, a few times a second.</summary>
    protected virtual void Pause()
    {
    }

    /// <summary>Called when an exception of the pipeline ends the command, while the work is still under way.</summary>
    protected virtual void Ending(Exception exception)
    {
    }

    /// <summary>Called when the command ends early, as the last opportunity to write.</summary>
    protected virtual void Interrupted()
    {
    }

    /// <summary>The record of the error that ends the command.</summary>
    protected virtual ErrorRecord Record(FeishuApiException exception) => ErrorRecords.Create(exception);

    /// <summary>Called when the user has stopped the pipeline, which can no longer be written to.</summary>
    protected virtual void Stopped()
    {
    }

    // Stopping at the same time is not an error.
    private void EndQuietly(Exception exception)
    {
        try
        {
            Ending(exception);
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A stopped pipeline cannot be written to, and the reason for the stop takes precedence.
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
