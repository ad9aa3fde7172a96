using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Api;

namespace FeishuHire.RateLimiting;

/// <summary>The limiters of one app at one endpoint: one for each API, since Feishu counts by API.</summary>
internal sealed class ApiRateLimiters(TimeProvider time)
{
    /// <summary>The limit of operations for which Feishu states none; nearly all others allow this rate.</summary>
    private static readonly IReadOnlyList<RateLimit> Unstated = [RateLimit.PerSecond(10)];

    private readonly ConcurrentDictionary<Operation, ApiRateLimiter> _limiters = new();
    private int? _requestsPerSecond;

    /// <summary>The longest remaining pause of an API.</summary>
    public TimeSpan PauseLeft => _limiters.Values.Select(limiter => limiter.PauseLeft).DefaultIfEmpty().Max();

    public ApiRateLimiter For(Operation operation) => _limiters.GetOrAdd(operation, operation => new ApiRateLimiter(LimitsOf(operation), time));

    /// <summary>Sets the user's own limit for each API, or restores the documented limits.</summary>
    public void SetLimit(int? requestsPerSecond)
    {
        _requestsPerSecond = requestsPerSecond;
        foreach (var pair in _limiters)
        {
            pair.Value.Limits = LimitsOf(pair.Key);
        }
    }

    private IReadOnlyList<RateLimit> LimitsOf(Operation operation)
    {
        var limits = operation.Limits.Count > 0 ? operation.Limits : Unstated;
        return _requestsPerSecond is { } bound
            ? [.. limits.Where(limit => !limit.IsSpaced), RateLimit.PerSecond(bound)]
            : limits;
    }
}
