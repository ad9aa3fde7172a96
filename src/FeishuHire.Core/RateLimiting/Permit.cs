using System;

namespace FeishuHire.RateLimiting;

/// <summary>The right to send one request now. It counts against the limit until it is reported as sent, and for the limit's window after that.</summary>
/// <param name="GrantedAt">When it was given, on the clock of its limiter.</param>
/// <param name="Waited">How long the caller waited for it.</param>
/// <param name="Paused">The part of the waiting that the server asked for.</param>
internal sealed record Permit(TimeSpan GrantedAt, TimeSpan Waited, TimeSpan Paused)
{
    /// <summary>Whether its request has been sent. The limiter's lock guards it.</summary>
    public bool IsSent { get; set; }
}
