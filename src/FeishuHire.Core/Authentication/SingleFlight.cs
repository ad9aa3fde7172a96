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
    private Flight? _flight;

    public async Task<TResult> RunAsync(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flight flight;
        lock (_gate)
        {
            flight = _flight ??= new Flight();
            flight.Passengers++;
            flight.Task ??= Task.Run(() => RunAsync(work, flight), CancellationToken.None);
        }

        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => cancelled.TrySetResult(true));
        await Task.WhenAny(flight.Task, cancelled.Task);
        if (LeaveAsLast(flight) && !flight.Task.IsCompleted)
        {
            // No caller is left, so the work must not continue.
            flight.Cancellation.Cancel();
            await Task.WhenAny(flight.Task);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await flight.Task;
    }

    private async Task<TResult> RunAsync(Func<CancellationToken, Task<TResult>> work, Flight flight)
    {
        try
        {
            return await work(flight.Cancellation.Token);
        }
        finally
        {
            Land(flight);
        }
    }

    private bool LeaveAsLast(Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Passengers > 0)
            {
                return false;
            }

            Land(flight);
            return true;
        }
    }

    // The next caller starts a new run.
    private void Land(Flight flight)
    {
        lock (_gate)
        {
            _flight = _flight == flight ? null : _flight;
        }
    }

    private sealed class Flight
    {
        public CancellationTokenSource Cancellation { get; } = new();

        public Task<TResult>? Task { get; set; }

        public int Passengers { get; set; }
    }
}
