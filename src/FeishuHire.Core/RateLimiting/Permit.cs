using System;

namespace FeishuHire.RateLimiting;

/// <summary>The permission to send one request now. It counts against the limit from now until one window after the request was sent.</summary>
/// <param name="GrantedAt">When it was given, on the clock of its limiter.</param>
/// <param name="Waited">How long the caller waited for it.</param>
/// <param name="Paused">The part of the wait that the server asked for.</param>
internal sealed record Permit(TimeSpan GrantedAt, TimeSpan Waited, TimeSpan Paused)
{
    /// <summary>Whether its request was sent. The limiter's lock protects it.</summary>
    public bool IsSent { get; set; }
}
