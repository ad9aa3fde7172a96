using System;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Authentication;

/// <summary>
/// Runs work once for all concurrent callers; all get its result or its exception.
/// The work is canceled when the last caller has left.
/// </summary>
internal sealed class SingleFlight<TResult>
{
    private readonly object _gate = new();
    private Run? _run;

    public async Task<TResult> RunAsync(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Run run;
        lock (_gate)
        {
            run = _run is { Task.IsCompleted: false } current ? current : new Run(work);
            run.Callers++;
            _run = run;
        }

        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => cancelled.TrySetResult(true));
        await Task.WhenAny(run.Task, cancelled.Task);
        if (LeaveAsLast(run) && !run.Task.IsCompleted)
        {
            // No caller is left, so the work must not continue.
            run.Cancellation.Cancel();
            await Task.WhenAny(run.Task);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await run.Task;
    }

    // The next caller starts a new run.
    private bool LeaveAsLast(Run run)
    {
        lock (_gate)
        {
            var isLast = --run.Callers == 0;
            _run = isLast && _run == run ? null : _run;
            return isLast;
        }
    }

    private sealed class Run
    {
        public Run(Func<CancellationToken, Task<TResult>> work) =>
            Task = System.Threading.Tasks.Task.Run(() => work(Cancellation.Token), CancellationToken.None);

        public CancellationTokenSource Cancellation { get; } = new();

        public Task<TResult> Task { get; }

        public int Callers { get; set; }
    }
}
