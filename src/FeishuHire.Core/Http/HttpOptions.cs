using System;
using System.Buffers;
using System.Net;
using System.Net.Http;

namespace FeishuHire.Http;

/// <summary>How requests are sent and how long they are retried.</summary>
internal class HttpOptions
{
    public const int DefaultTimeoutSec = 30;
    public const int DefaultMaximumRetryCount = 5;
    public const int DefaultRetryTimeoutSec = 300;

    /// <summary>The endpoint. Feishu by default.</summary>
    public Uri Endpoint { get; init; } = FeishuEndpoint.Feishu;

    /// <summary>The proxy: an http, https or socks5 address without user information; by default the system's. Not for a loopback endpoint.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The credentials for the proxy.</summary>
    public ICredentials? ProxyCredential { get; init; }

    /// <summary>The timeout of one attempt, from the first byte sent to the last byte read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeoutSec);

    /// <summary>How often a failed request is retried. Throttled requests do not count: they are limited by <see cref="RetryTimeout"/>.</summary>
    public int MaximumRetryCount { get; init; } = DefaultMaximumRetryCount;

    /// <summary>How long one request may wait in total, for back-off and for pauses that Feishu asks for.</summary>
    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(DefaultRetryTimeoutSec);

    /// <summary>A handler that replaces the network.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The pool from which the memory for responses is rented.</summary>
    public ArrayPool<byte> Buffers { get; init; } = ArrayPool<byte>.Shared;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
