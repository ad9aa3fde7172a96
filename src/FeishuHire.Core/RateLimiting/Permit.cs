using System;
using System.Collections.Generic;

namespace FeishuHire.RateLimiting;

/// <summary>The right to send one request now.</summary>
/// <param name="GrantedAt">When it was given, on the clock of its limiter.</param>
/// <param name="Waited">How long the caller waited for it.</param>
/// <param name="Paused">The part of the waiting that the server asked for.</param>
/// <param name="Record">What the limiter remembers of it.</param>
internal readonly record struct Permit(TimeSpan GrantedAt, TimeSpan Waited, TimeSpan Paused, LinkedListNode<TimeSpan> Record);
