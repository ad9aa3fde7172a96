using System;

namespace FeishuHire.RateLimiting;

/// <summary>How many requests an API admits in any window of a length.</summary>
internal readonly record struct RateLimit(int Permits, TimeSpan Window)
{
    public static RateLimit PerSecond(int permits) => new(permits, TimeSpan.FromSeconds(1));
}
