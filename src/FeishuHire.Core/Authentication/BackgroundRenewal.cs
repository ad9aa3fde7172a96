using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// Renews a token before it expires, so that no request waits for it. At most one renewal runs; it starts only when the session sends a request,
/// and is canceled when the requests that need it are stopped.
/// </summary>
internal sealed class BackgroundRenewal : IRequestObserver
{
    /// <summary>How long to wait after a failed renewal before the next one.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly ConcurrentQueue<RequestEvent> _unreported = new();
    private readonly ITokenSource _source;
    private readonly TimeProvider _time;
    private readonly CancellationToken _closed;
    private Renewal? _last;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private int _requests;
    private bool _stopped;

    /// <param name="source">The source of the tokens.</param>
    /// <param name="time">The clock.</param>
    /// <param name="closed">Canceled when the session is closed.</param>
    public BackgroundRenewal(ITokenSource source, TimeProvider time, CancellationToken closed)
    {
        _source = source;
        _time = time;
        _closed = closed;
        closed.Register(() => _last?.Cancellation.Cancel());
    }

    /// <summary>Starts to renew a token, unless a renewal is running or failed a short time ago.</summary>
    public void Start(AccessToken current, Action<AccessToken> renewed)
    {
        lock (_gate)
        {
            if (_last is not { Task.IsCompleted: false } && _time.GetUtcNow() >= _notBefore && !_closed.IsCancellationRequested)
            {
                _stopped = false;
                _last = new Renewal(cancellationToken => RenewAsync(current, renewed, cancellationToken));
            }
        }
    }

    /// <summary>Waits for the running renewal, whether it succeeds or fails.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) =>
        _last?.Task is { IsCompleted: false } running ? EndedAsync(running, cancellationToken) : Task.CompletedTask;

    private static async Task EndedAsync(Task running, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
        {
            await Task.WhenAny(running, cancelled.Task);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Reports the requests that were sent in the background to the observer of the next request.</summary>
    public void Report(IRequestObserver observer)
    {
        while (_unreported.TryDequeue(out var request))
        {
            observer.RequestCompleted(request);
        }
    }

    public void RequestSending(Operation operation)
    {
    }

    public void RequestCompleted(RequestEvent request) => _unreported.Enqueue(request);

    public void RequestBegins()
    {
        lock (_gate)
        {
            _requests++;
        }
    }

    public Task RequestEndedAsync(bool stopped)
    {
        Renewal? pointless;
        lock (_gate)
        {
            _requests--;
            _stopped |= stopped;
            pointless = _requests == 0 && _stopped ? _last : null;
        }

        if (pointless is { Task.IsCompleted: false })
        {
            pointless.Cancellation.Cancel();
            return pointless.Task;
        }

        return Task.CompletedTask;
    }

    private async Task RenewAsync(AccessToken current, Action<AccessToken> renewed, CancellationToken cancellationToken)
    {
        try
        {
            renewed(await _source.RenewAsync(this, cancellationToken));
        }
        catch (FeishuApiException e)
        {
            // A permanent refusal is not retried: requests report it when the token expires.
            Wait(e.EndsCommand ? current.ExpiresAt : null);
        }
        catch (OperationCanceledException)
        {
            Wait(until: null);
        }
    }

    private void Wait(DateTimeOffset? until)
    {
        lock (_gate)
        {
            _notBefore = until ?? _time.GetUtcNow() + RetryAfter;
        }
    }

    private sealed class Renewal
    {
        public Renewal(Func<CancellationToken, Task> work) => Task = System.Threading.Tasks.Task.Run(() => work(Cancellation.Token));

        public CancellationTokenSource Cancellation { get; } = new();

        public Task Task { get; }
    }
}
