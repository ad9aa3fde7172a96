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
    private readonly ConcurrentDictionary<Operation, int> _bounds = new();
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

    /// <summary>Sets a limit for one API in addition to its other limits; <see langword="null"/> removes it.</summary>
    public void SetBound(Operation operation, int? requestsPerSecond)
    {
        if (requestsPerSecond is { } bound)
        {
            _bounds[operation] = bound;
        }
        else
        {
            _bounds.TryRemove(operation, out _);
        }

        For(operation).Limits = LimitsOf(operation);
    }

    private IReadOnlyList<RateLimit> LimitsOf(Operation operation)
    {
        var limits = operation.Limits.Count > 0 ? operation.Limits : Unstated;
        if (_requestsPerSecond is { } session)
        {
            limits = [.. limits.Where(limit => !limit.IsSpaced), RateLimit.PerSecond(session)];
        }

        // A limiter can space requests for only one limit per second.
        return _bounds.TryGetValue(operation, out var bound) && !limits.Any(limit => limit.IsSpaced && limit.Permits <= bound)
            ? [.. limits.Where(limit => !limit.IsSpaced), RateLimit.PerSecond(bound)]
            : limits;
    }
}
