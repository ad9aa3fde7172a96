namespace FeishuHire.Http;

/// <summary>Why an exchange failed without a complete response.</summary>
internal enum TransportFault
{
    /// <summary>The connection broke before the response was complete.</summary>
    Connection,

    /// <summary>No connection could be made, so nothing was sent.</summary>
    Unreachable,

    /// <summary>No complete response arrived within the timeout.</summary>
    Timeout,

    /// <summary>The endpoint's certificate is not trusted; a retry does not help.</summary>
    UntrustedCertificate,

    /// <summary>The proxy refuses the request; a retry does not help.</summary>
    ProxyRefused,

    /// <summary>The proxy could not be reached.</summary>
    ProxyUnreachable,

    /// <summary>The proxy could not reach the endpoint.</summary>
    ProxyFailed,
}
