using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Writing;

/// <summary>
/// A change to one record, in three steps: it is prepared, which may read; the user confirms it, if asked; it is written.
/// </summary>
/// <param name="row">The row of the input.</param>
internal abstract class RecordChange(InputRow row)
{
    private readonly TaskCompletionSource<WriteOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public InputRow Row => row;

    /// <summary>The subject of errors.</summary>
    public abstract Subject Subject { get; }

    /// <summary>The action that the user confirms. Available when the change is prepared.</summary>
    public abstract string Action { get; }

    /// <summary>The target of the action that the user confirms.</summary>
    public abstract string Target { get; }

    /// <summary>Waits for the outcome. Later rows that depend on the change call this.</summary>
    public Task<WriteOutcome> EndAsync(CancellationToken cancellationToken) =>
        _outcome.Task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    /// <summary>Reads what the change depends on. Returns the record if no change is needed; otherwise <see langword="null"/>.</summary>
    /// <exception cref="FeishuApiException">The change cannot be made, and nothing was sent.</exception>
    public abstract Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Writes the change, and returns the record as it is now, or as it was before its removal.</summary>
    /// <exception cref="FeishuApiException">
    /// The change was not written, or, with <see cref="FeishuErrorId.OutcomeUnknown"/>, may have been.
    /// </exception>
    public abstract Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Sets the outcome, for which later rows may be waiting.</summary>
    public void End(WriteOutcome outcome) => _outcome.TrySetResult(outcome);
}
