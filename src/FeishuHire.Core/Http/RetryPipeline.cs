using System;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace FeishuHire.Http;

/// <summary>
/// Decides when to retry a request: after a failure, a limited number of times with exponential, jittered back-off;
/// after a throttle, as often as the retry timeout allows. Polly, which does the work, is loaded when the first attempt of a request fails.
/// </summary>
internal sealed class RetryPipeline(HttpOptions options, RequestStatistics statistics)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    // Two threads may both make it, which is harmless. A Lazy would load Polly with the first session.
    private ResiliencePipeline<Attempt>? _strategies;

    /// <summary>Repeats a request whose first attempt failed, and returns the last attempt.</summary>
    public async Task<Attempt> RetryAsync(
        Attempt first, RetryBudget budget, Func<CancellationToken, Task<Attempt>> send, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Keys.Budget, budget);
        try
        {
            Attempt? failed = first;
            _strategies ??= Create(options, statistics);
            return await _strategies.ExecuteAsync(
                context => Interlocked.Exchange(ref failed, null) is { } attempt
                    ? new ValueTask<Attempt>(attempt)
                    : new ValueTask<Attempt>(send(context.CancellationToken)),
                context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>How long a throttle pauses the API: as the server asks, otherwise one second, doubled with each throttle of the request.</summary>
    public static TimeSpan ThrottleDelay(Attempt attempt, RetryBudget budget) =>
        ServerDelay(attempt) ?? TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Min(budget.Throttles - 1, 10)));

    private static ResiliencePipeline<Attempt> Create(HttpOptions options, RequestStatistics statistics)
    {
        var builder = new ResiliencePipelineBuilder<Attempt> { TimeProvider = options.TimeProvider };
        if (options.MaximumRetryCount > 0)
        {
            builder.AddRetry(AfterFailure(options.MaximumRetryCount, statistics));
        }

        return builder.AddRetry(AfterThrottle(statistics)).Build();
    }

    private static RetryStrategyOptions<Attempt> AfterFailure(int maximumRetryCount, RequestStatistics statistics) => new()
    {
        MaxRetryAttempts = maximumRetryCount,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstDelay,
        MaxDelay = LongestDelay,
        ShouldHandle = arguments => new ValueTask<bool>(
            arguments.Outcome.Result is { Verdict.NextStep: NextStep.Retry } attempt
            && BudgetOf(arguments.Context) is { WaitLeft: var left } budget
            && (budget.MayRepeat || !attempt.MayHaveHappened)
            && left > TimeSpan.Zero
            && !(attempt.RetryAfter > left)),
        DelayGenerator = arguments => new ValueTask<TimeSpan?>(ServerDelay(arguments.Outcome.Result!)),
        OnRetry = arguments =>
        {
            BudgetOf(arguments.Context).Spend(arguments.RetryDelay);
            statistics.Retried();
            statistics.Waited(arguments.RetryDelay);
            return default;
        },
    };

    // The limiter does the waiting, so that all other requests of the API wait as well.
    private static RetryStrategyOptions<Attempt> AfterThrottle(RequestStatistics statistics) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Constant,
        Delay = TimeSpan.Zero,
        ShouldHandle = arguments => new ValueTask<bool>(
            arguments.Outcome.Result is { Verdict.NextStep: NextStep.Wait } attempt
            && ThrottleDelay(attempt, BudgetOf(arguments.Context)) <= BudgetOf(arguments.Context).WaitLeft),
        OnRetry = _ =>
        {
            statistics.Retried();
            return default;
        },
    };

    private static RetryBudget BudgetOf(ResilienceContext context) => context.Properties.GetValue(Keys.Budget, null!);

    // Delays below a second are ignored, since they would use up the retries at once.
    private static TimeSpan? ServerDelay(Attempt attempt) => attempt.RetryAfter is { } delay && delay >= FirstDelay ? delay : null;

    /// <summary>In a class of its own, since a static field of a value type loads that type with its class.</summary>
    private static class Keys
    {
        public static readonly ResiliencePropertyKey<RetryBudget> Budget = new("FeishuHire.RetryBudget");
    }
}
