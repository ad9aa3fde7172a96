using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// Renews a token that still works, so that no request waits for it: one request at a time, begun only when a request of the session goes out,
/// and ended with the requests that are stopped.
/// </summary>
internal sealed class BackgroundRenewal : IRequestObserver
{
    /// <summary>How long after a failure it is tried again, while the old token works.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly ConcurrentQueue<RequestEvent> _untold = new();
    private readonly ITokenSource _source;
    private readonly TimeProvider _time;
    private readonly CancellationToken _closed;
    private Renewal? _last;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private int _requests;
    private bool _stopped;

    /// <param name="source">Where tokens come from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="closed">The session is closed.</param>
    public BackgroundRenewal(ITokenSource source, TimeProvider time, CancellationToken closed)
    {
        _source = source;
        _time = time;
        _closed = closed;
        closed.Register(() => _last?.Cancellation.Cancel());
    }

    /// <summary>Begins to renew a token, unless that is under way or failed a moment ago.</summary>
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

    /// <summary>Waits for the renewal that is under way, whatever comes of it.</summary>
    public async Task EndedAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
        {
            await Task.WhenAny(_last?.Task ?? Task.CompletedTask, cancelled.Task);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Tells the next request's observer of the requests that were sent in the background.</summary>
    public async ValueTask TellAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        while (_untold.TryDequeue(out var request))
        {
            await observer.RequestCompletedAsync(request, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken)
    {
        _untold.Enqueue(request);
        return default;
    }

    public void RequestBegins()
    {
        lock (_gate)
        {
            _requests++;
        }
    }

    public async Task RequestEndedAsync(bool stopped)
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
            await pointless.Task;
        }
    }

    private async Task RenewAsync(AccessToken current, Action<AccessToken> renewed, CancellationToken cancellationToken)
    {
        try
        {
            renewed(await _source.RenewAsync(this, cancellationToken));
        }
        catch (FeishuApiException e)
        {
            // Refused for good, it is not asked again: whoever is still there when the token ends is told.
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
