using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Authentication;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.RateLimiting;
using FeishuHire.Sessions;

namespace FeishuHire;

/// <summary>
/// A connection to Feishu Hire, with its token, rate limits and statistics. It can be used from several threads and runspaces at the same time.
/// </summary>
public sealed class FeishuHireSession : IRequestSender, IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly RequestStatistics _statistics = new();
    private readonly System.Net.Http.HttpClient _http;
    private readonly HireTransport _transport;
    private readonly TokenProvider _tokens;
    private readonly ApiRateLimiters _limiters;
    private int _disposed;

    private FeishuHireSession(SessionOptions options)
    {
        AppId = options.Credential.AppId;
        Endpoint = options.Endpoint;
        _http = HttpClientFactory.Create(options);
        var sender = new HttpSender(_http, options.Endpoint, options.Timeout, options.TimeProvider, options.Buffers);
        _limiters = LimitersFor(options);
        _transport = new HireTransport(sender, _limiters, options, _statistics);
        _tokens = new TokenProvider(options.Credential.CreateTokenSource(_transport, options.TimeProvider), options.TimeProvider, _closed.Token);
        ConnectedAt = options.TimeProvider.GetUtcNow().LocalDateTime;
    }

    /// <summary>The App ID; <see langword="null"/> for a session that was given an access token.</summary>
    public string? AppId { get; }

    /// <summary>The endpoint that the session sends requests to.</summary>
    public Uri Endpoint { get; }

    /// <summary>When the session was created, in local time.</summary>
    public DateTime ConnectedAt { get; }

    /// <summary>When the current token expires, in local time; a session in use renews it before. <see langword="null"/> if unknown.</summary>
    public DateTime? TokenExpiresAt => _tokens.ExpiresAt?.LocalDateTime;

    /// <summary>How many requests were sent, including requests for tokens and retries.</summary>
    public long RequestCount => _statistics.RequestCount;

    /// <summary>How many of them were retries.</summary>
    public long RetryCount => _statistics.RetryCount;

    /// <summary>How many of them Feishu throttled.</summary>
    public long ThrottledCount => _statistics.ThrottledCount;

    /// <summary>How long requests waited in total: for their turn, for pauses and for retries. Parallel waits are added up.</summary>
    public TimeSpan WaitTime => _statistics.WaitTime;

    /// <summary>Whether the session can be used.</summary>
    public bool IsConnected => _disposed == 0;

    /// <summary>How long requests still wait because Feishu throttled one.</summary>
    internal TimeSpan PauseLeft => _limiters.PauseLeft;

    /// <summary>How long a number of further requests of an operation takes within the limits.</summary>
    internal TimeSpan TimeToSend(Operation operation, int requests) => _limiters.For(operation).TimeToSend(requests);

    /// <summary>The limiters of a session, shared by all sessions of the same app and endpoint. The latest session determines the user's own limit.</summary>
    internal static ApiRateLimiters LimitersFor(SessionOptions options)
    {
        // A handler that replaces the network has its own tenant.
        var limiters = options.Handler is null
            ? SharedRateLimiters.For(options.Endpoint, options.Credential.Identity, options.TimeProvider)
            : new ApiRateLimiters(options.TimeProvider);
        limiters.SetLimit(options.RequestsPerSecond);
        return limiters;
    }

    /// <summary>Sets an additional limit for one API, for all sessions of the app; <see langword="null"/> removes it.</summary>
    internal void SetBound(Operation operation, int? requestsPerSecond) => _limiters.SetBound(operation, requestsPerSecond);

    /// <summary>Creates a session and gets its first token.</summary>
    /// <exception cref="FeishuApiException">No token could be obtained.</exception>
    internal static async Task<FeishuHireSession> ConnectAsync(
        SessionOptions options, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var session = new FeishuHireSession(options);
        try
        {
            await session._tokens.GetAsync(observer, cancellationToken);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Disconnects: requests in progress fail with <see cref="FeishuErrorId.NotConnected"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _closed.Cancel();
            _http.Dispose();
        }
    }

    async Task<TResponse> IRequestSender.SendAsync<TResponse>(
        ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        _tokens.RequestBegins();
        try
        {
            either.Token.ThrowIfCancellationRequested();
            return await _transport.SendAsync(request, _tokens, observer, either.Token);
        }
        catch (OperationCanceledException) when (!IsConnected && !cancellationToken.IsCancellationRequested)
        {
            throw new FeishuApiException(new Failure(FeishuErrorId.NotConnected)
            {
                Reason = Messages.SessionClosed,
                MayHaveHappened = !request.Operation.ReadsOnly,
            });
        }
        finally
        {
            await _tokens.RequestEndedAsync(stopped: either.IsCancellationRequested);
        }
    }
}
