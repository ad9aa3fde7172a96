using System;
using System.Buffers;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;

namespace FeishuHire.Http;

/// <summary>Sends the requests of a session over HTTP, each within the timeout of an attempt.</summary>
internal sealed class HttpSender(HttpClient http, Uri endpoint, TimeSpan timeout, TimeProvider time, ArrayPool<byte> buffers)
{
    public HttpClient Http => http;

    public Uri Endpoint => endpoint;

    /// <summary>How long an attempt may take.</summary>
    public TimeSpan Timeout => timeout;

    public TimeProvider Time => time;

    /// <summary>The pool of the memory for responses.</summary>
    public ArrayPool<byte> Buffers => buffers;

    /// <summary>The connections that the next requests can use.</summary>
    public IdleConnections Connections { get; } = new(time);

    /// <summary>Starts to send a request, without waiting for anything.</summary>
    public HttpExchange Start<TResponse>(ApiRequest<TResponse> request, AccessToken? token, CancellationToken cancellationToken)
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

        return new HttpExchange(this, message, cancellationToken);
    }
}
