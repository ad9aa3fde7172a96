using System;

namespace FeishuHire.Http;

/// <summary>
/// What one exchange with the server gave, as it came: a status with headers and a body, or a fault. Its texts leave the transport only through
/// the <see cref="ResponseReader"/>; the body goes with <see cref="Dispose"/>.
/// </summary>
internal sealed class RawResponse : IDisposable
{
    public int? Status { get; init; }

    public ResponseBody? Body { get; init; }

    /// <summary>The header with the id that Feishu's support asks for.</summary>
    public string? LogId { get; init; }

    /// <summary>How long the server asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirect, which is never followed, points to.</summary>
    public string? RedirectHost { get; init; }

    public TransportFault? Fault { get; init; }

    /// <summary>What .NET said of the fault. The exception itself stays here: it quotes the server, and the proxy's address.</summary>
    public string? Cause { get; init; }

    public void Dispose() => Body?.Dispose();
}
