using System;

namespace FeishuHire.Http;

/// <summary>
/// The unprocessed result of one exchange with the server: a status with headers and a body, or a fault. Its texts leave this layer only through
/// the <see cref="ResponseReader"/>; the body is released by <see cref="Dispose"/>.
/// </summary>
internal sealed class RawResponse : IDisposable
{
    public int? Status { get; init; }

    public ResponseBody? Body { get; init; }

    /// <summary>The header with the log id, which Feishu's support needs.</summary>
    public string? LogId { get; init; }

    /// <summary>How long the server asks to wait; <see langword="null"/> if it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirect, which is never followed, points to.</summary>
    public string? RedirectHost { get; init; }

    public TransportFault? Fault { get; init; }

    /// <summary>The message of .NET about the fault. The exception itself is not passed on: it quotes the server and the proxy's address.</summary>
    public string? Cause { get; init; }

    public void Dispose() => Body?.Dispose();
}
