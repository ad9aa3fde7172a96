using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Writing;

/// <summary>
/// A change to one record. It is prepared, which may read but changes nothing; then the user may be asked; then it is written.
/// </summary>
/// <param name="row">The row of the input that asks for it.</param>
internal abstract class RecordChange(InputRow row)
{
    private readonly TaskCompletionSource<WriteOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The row of the input that asks for it.</summary>
    public InputRow Row => row;

    /// <summary>What it is about, for errors.</summary>
    public abstract Subject Subject { get; }

    /// <summary>What is done, for the user who is asked. Known when the change is prepared.</summary>
    public abstract string Action { get; }

    /// <summary>What it is done to, for the user who is asked.</summary>
    public abstract string Target { get; }

    /// <summary>Waits until it is known what became of it. Later rows that depend on it do so.</summary>
    public Task<WriteOutcome> EndAsync(CancellationToken cancellationToken) =>
        _outcome.Task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    /// <summary>Reads what the change depends on. Returns the record if it needs no change; otherwise <see langword="null"/>.</summary>
    /// <exception cref="FeishuApiException">The change cannot be made, and nothing was sent.</exception>
    public abstract Task<IRecord?> PrepareAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Writes, and returns the record as it is now, or as it was if it is gone.</summary>
    /// <exception cref="FeishuApiException">
    /// It was not written, or, with <see cref="FeishuErrorId.OutcomeUnknown"/>, it may have been.
    /// </exception>
    public abstract Task<IRecord> WriteAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Tells later rows what became of it.</summary>
    public void End(WriteOutcome outcome) => _outcome.TrySetResult(outcome);
}
