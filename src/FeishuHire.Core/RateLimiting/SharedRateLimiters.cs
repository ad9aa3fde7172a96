using System;
using System.Collections.Concurrent;

namespace FeishuHire.RateLimiting;

/// <summary>
/// The limiters of every app that this process has connected to. Feishu counts by app, so sessions of the same app share them.
/// </summary>
internal static class SharedRateLimiters
{
    private static readonly ConcurrentDictionary<string, ApiRateLimiters> All = new();

    /// <summary>The limiters for an app at an endpoint.</summary>
    public static ApiRateLimiters For(Uri endpoint, string identity, TimeProvider time) =>
        All.GetOrAdd($"{identity} {endpoint}", _ => new ApiRateLimiters(time));
}
