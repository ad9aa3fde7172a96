using System;

namespace FeishuHire.Transport;

/// <summary>What one exchange with the server gave: a status with headers and a body, or a fault. The body goes with <see cref="Dispose"/>, the rest stays.</summary>
internal sealed class RawAnswer : IDisposable
{
    public int? Status { get; init; }

    public AnswerBody? Body { get; init; }

    public string? LogId { get; init; }

    /// <summary>How long the server asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirect, which is never followed, points to.</summary>
    public string? RedirectHost { get; init; }

    public TransportFault? Fault { get; init; }

    public Exception? Exception { get; init; }

    public void Dispose() => Body?.Dispose();
}
