using System;
using System.Collections.Concurrent;

namespace FeishuHire.RateLimiting;

/// <summary>
/// The limiters of every app that this process has connected with: Feishu counts by app, so sessions of the same app share them.
/// </summary>
internal static class SharedRateLimiters
{
    private static readonly ConcurrentDictionary<(Uri Endpoint, string Identity), ApiRateLimiters> All = new();

    /// <summary>The limiters for the credential and endpoint of <paramref name="options"/>, whose upper bound takes effect for all sharers.</summary>
    public static ApiRateLimiters For(SessionOptions options)
    {
        // What answers in place of the network is a tenant of its own.
        var limiters = options.Handler is not null
            ? new ApiRateLimiters(options.TimeProvider)
            : All.GetOrAdd((options.Endpoint, options.Credential.Identity), _ => new ApiRateLimiters(options.TimeProvider));
        limiters.Bound(options.RequestsPerSecond);
        return limiters;
    }
}
