namespace FeishuHire.Http;

/// <summary>How an exchange failed without a complete answer.</summary>
internal enum TransportFault
{
    /// <summary>The connection could not be made, or broke before the answer was complete.</summary>
    Connection,

    /// <summary>No complete answer came in the time allowed.</summary>
    Timeout,

    /// <summary>The endpoint's certificate is not trusted; trying again would not change that.</summary>
    UntrustedCertificate,

    /// <summary>The proxy does not let the request pass; trying again would not change that.</summary>
    ProxyRefused,

    /// <summary>The proxy could not be reached.</summary>
    ProxyUnreachable,

    /// <summary>The proxy could not reach the endpoint.</summary>
    ProxyFailed,
}
