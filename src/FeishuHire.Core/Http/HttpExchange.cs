using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>
/// One exchange with the server over HTTP: sends a request, reads the complete response within the timeout, and returns faults as values.
/// Throws only if it is canceled.
/// </summary>
internal sealed class HttpExchange(HttpClient http, Uri endpoint, TimeSpan timeout, TimeProvider time, ArrayPool<byte> buffers)
{
    /// <summary>What prevents a connection; an existing connection does not break in this way.</summary>
    private static readonly HashSet<SocketError> NoConnection =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.TryAgain, SocketError.NoData, SocketError.NoRecovery,
        SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.NetworkDown,
    ];

    public async Task<RawResponse> SendAsync<TResponse>(
        ApiRequest<TResponse> request, AccessToken? token, Action sent, CancellationToken cancellationToken)
        where TResponse : Response
    {
        using var timer = time.CreateCancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            using var message = CreateMessage(request, token);
            var sending = http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);

            // If the connection was open, the request has been sent by now.
            sent();
            using var response = await sending;
            return await ReadAsync(response, either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException
            or ObjectDisposedException)
        {
            // A canceled exchange may look like a broken connection. The exception does not quote the server.
            cancellationToken.ThrowIfCancellationRequested();
            return e is OperationCanceledException || timer.IsCancellationRequested ? new RawResponse { Fault = TransportFault.Timeout }
                : ProxyFaults.RefusalOf(e) is { } status ? RefusedByProxy(status)
                : ProxyFaults.UnreachableOf(e, endpoint) is { } proxy ? Broken(TransportFault.ProxyUnreachable, proxy, e)
                : Broken(FaultOf(e), endpoint.Authority, e);
        }
    }

    private HttpRequestMessage CreateMessage<TResponse>(ApiRequest<TResponse> request, AccessToken? token)
        where TResponse : Response
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Operation.Method), request.Uri(endpoint))
        {
            Content = request.Body?.Invoke(),
        };
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        }

        return message;
    }

    private async Task<RawResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new()
    {
        Status = (int)response.StatusCode,
        Body = await ResponseBody.ReadAsync(response.Content, buffers, cancellationToken),
        LogId = Header(response, "X-Tt-Logid") ?? Header(response, "X-Request-Id"),
        RetryAfter = WaitHeaders.Read(response.Headers, time.GetUtcNow()),
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
