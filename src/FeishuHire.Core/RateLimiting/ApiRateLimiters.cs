using System;
using System.Collections.Concurrent;
using System.Linq;
using FeishuHire.Transport;

namespace FeishuHire.RateLimiting;

/// <summary>The limiters of one app at one endpoint: one for each API, as Feishu counts.</summary>
internal sealed class ApiRateLimiters(TimeProvider time)
{
    private readonly ConcurrentDictionary<HireApi, ApiRateLimiter> _limiters = new();
    private int? _requestsPerSecond;

    /// <summary>The longest pause that an API still has to sit out.</summary>
    public TimeSpan PauseLeft => _limiters.Values.Select(limiter => limiter.PauseLeft).DefaultIfEmpty().Max();

    public ApiRateLimiter For(HireApi api) => _limiters.GetOrAdd(api, api => new ApiRateLimiter(LimitOf(api), time));

    /// <summary>Takes the user's own upper bound for each API in place of the documented limits, or goes back to those.</summary>
    public void Bound(int? requestsPerSecond)
    {
        _requestsPerSecond = requestsPerSecond;
        foreach (var pair in _limiters)
        {
            pair.Value.Limit = LimitOf(pair.Key);
        }
    }

    private RateLimit LimitOf(HireApi api) => _requestsPerSecond is { } bound ? RateLimit.PerSecond(bound) : api.Limit;
}
