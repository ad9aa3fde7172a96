using System;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace FeishuHire.Http;

/// <summary>
/// When a request is sent again: after a failure, a limited number of times with a growing, jittered back-off;
/// after a throttle, as often as the time for waiting allows.
/// </summary>
internal static class RetryPipeline
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<Attempt> Create(HttpOptions options, RequestStatistics statistics)
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
        ShouldHandle = arguments => Response(
            arguments.Outcome.Result is { Verdict.NextStep: NextStep.Retry } attempt
            && RetryBudget.Of(arguments.Context).WaitLeft is var left
            && left > TimeSpan.Zero
            && !(attempt.RetryAfter > left)),
        DelayGenerator = arguments => new ValueTask<TimeSpan?>(Told(arguments.Outcome.Result!)),
        OnRetry = arguments =>
        {
            RetryBudget.Of(arguments.Context).Spend(arguments.RetryDelay);
            statistics.Retried();
            statistics.Waited(arguments.RetryDelay);
            return default;
        },
    };

    // The waiting itself is done by the limiter, which makes every other request of the API wait as well.
    private static RetryStrategyOptions<Attempt> AfterThrottle(RequestStatistics statistics) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Constant,
        Delay = TimeSpan.Zero,
        ShouldHandle = arguments => Response(
            arguments.Outcome.Result is { Verdict.NextStep: NextStep.Wait } attempt
            && ThrottleDelay(attempt, RetryBudget.Of(arguments.Context)) <= RetryBudget.Of(arguments.Context).WaitLeft),
        OnRetry = _ =>
        {
            statistics.Retried();
            return default;
        },
    };

    /// <summary>How long a throttle holds the API up: as the server says, else a second that doubles with each throttle of the request.</summary>
    public static TimeSpan ThrottleDelay(Attempt attempt, RetryBudget run) =>
        Told(attempt) ?? TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Min(run.Throttles - 1, 10)));

    // To wait for no time would use the retries up in a moment, so then the pause is ours to choose.
    private static TimeSpan? Told(Attempt attempt) => attempt.RetryAfter is { } told && told >= FirstDelay ? told : null;

    private static ValueTask<bool> Response(bool answer) => new(answer);
}
