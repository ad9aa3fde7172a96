using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>One exchange with the server: a request that is being sent, and its response.</summary>
internal sealed class HttpExchange : IDisposable
{
    /// <summary>What prevents a connection; an existing connection does not break in this way.</summary>
    private static readonly HashSet<SocketError> NoConnection =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.TryAgain, SocketError.NoData, SocketError.NoRecovery,
        SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.NetworkDown,
    ];

    private readonly HttpSender _sender;
    private readonly HttpRequestMessage _message;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;
    private readonly Task<HttpResponseMessage> _sending;

    public HttpExchange(HttpSender sender, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        _sender = sender;
        _message = message;
        _cancellation = cancellationToken;
        _timer = sender.Time.CreateCancellationTokenSource(sender.Timeout);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
        IsSent = sender.Connections.TryTake();
        _sending = Send();
    }

    /// <summary>Whether the request was sent immediately. If not, it is sent when a new connection is open.</summary>
    public bool IsSent { get; }

    /// <summary>Reads the complete response, and returns faults as values. Throws only if it is canceled.</summary>
    public async Task<RawResponse> ReadAsync()
    {
        try
        {
            using var response = await _sending;
            var body = await ResponseBody.ReadAsync(response.Content, _sender.Buffers, _either.Token);
            if (response.Headers.ConnectionClose != true)
            {
                _sender.Connections.Return();
            }

            return Read(response, body);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException
            or ObjectDisposedException)
        {
            // A canceled exchange may look like a broken connection. The exception does not quote the server.
            _cancellation.ThrowIfCancellationRequested();
            return e is OperationCanceledException || _timer.IsCancellationRequested ? new RawResponse { Fault = TransportFault.Timeout }
                : ProxyFaults.RefusalOf(e) is { } status ? RefusedByProxy(status)
                : ProxyFaults.UnreachableOf(e, _sender.Endpoint) is { } proxy ? Broken(TransportFault.ProxyUnreachable, proxy, e)
                : Broken(FaultOf(e), _sender.Endpoint.Authority, e);
        }
    }

    public void Dispose()
    {
        _message.Dispose();
        _either.Dispose();
        _timer.Dispose();
    }

    // The session may have been closed.
    private Task<HttpResponseMessage> Send()
    {
        try
        {
            return _sender.Http.SendAsync(_message, HttpCompletionOption.ResponseHeadersRead, _either.Token);
        }
        catch (ObjectDisposedException e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    private RawResponse Read(HttpResponseMessage response, ResponseBody body) => new()
    {
        Status = (int)response.StatusCode,
        Body = body,
        LogId = Header(response, "X-Tt-Logid") ?? Header(response, "X-Request-Id"),
        RetryAfter = WaitHeaders.Read(response.Headers, _sender.Time.GetUtcNow()),
        RedirectHost = response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : null,
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && values.First() is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    // Without the message, which contains the proxy's address as it was set, possibly with a password.
    private static RawResponse RefusedByProxy(int status) => new()
    {
        Fault = status >= 500 ? TransportFault.ProxyFailed : TransportFault.ProxyRefused,
        Status = status,
    };

    private static RawResponse Broken(TransportFault fault, string peer, Exception exception) =>
        new() { Fault = fault, Cause = $"{peer}: {exception.GetBaseException().Message.TrimEnd('.')}." };

    private static TransportFault FaultOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AuthenticationException:
                    return TransportFault.UntrustedCertificate;
                case SocketException { SocketErrorCode: var error } when NoConnection.Contains(error):
                    return TransportFault.Unreachable;
            }
        }

        return TransportFault.Connection;
    }
}
