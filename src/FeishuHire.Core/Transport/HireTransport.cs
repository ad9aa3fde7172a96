using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.RateLimiting;
using Polly;

namespace FeishuHire.Transport;

/// <summary>
/// Sends a request until it has an answer or nothing more is allowed: token, permit, exchange, classification, retry.
/// Everything that the module asks of Feishu passes through here.
/// </summary>
internal sealed class HireTransport(
    HttpExchange exchange, ApiRateLimiters limiters, HttpOptions options, RequestStatistics statistics)
{
    /// <summary>How often a request may meet a token that works for others and is rejected when its own turn comes.</summary>
    private const int MostRejections = 10;

    /// <summary>How long the answers to other requests with the same token are waited for, before its rejection is final.</summary>
    private static readonly TimeSpan AnswersUnderWay = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline<Attempt> _retries = RetryPipeline.Create(options, statistics);

    /// <summary>Sends <paramref name="request"/>, with a token where <paramref name="tokens"/> is given.</summary>
    /// <exception cref="FeishuApiException">The request failed for good.</exception>
    public async Task<TAnswer> SendAsync<TAnswer>(
        ApiRequest<TAnswer> request, IAccessTokens? tokens, IRequestObserver observer, CancellationToken cancellationToken)
        where TAnswer : Answer
    {
        var run = new RequestRun(request.RetryTimeout ?? options.RetryTimeout);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestRun.Key, run);
        try
        {
            var attempt = await _retries.ExecuteAsync(
                context => new ValueTask<Attempt>(TryAsync(request, tokens, observer, run, context.CancellationToken)), context);
            return attempt.Verdict.Outcome == Outcome.Success
                ? (TAnswer)attempt.Answer!
                : throw Failed(request, attempt, run);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<Attempt> TryAsync<TAnswer>(
        ApiRequest<TAnswer> request, IAccessTokens? tokens, IRequestObserver observer, RequestRun run, CancellationToken cancellationToken)
        where TAnswer : Answer
    {
        var attempt = await SendOnceAsync(request, tokens, observer, run, cancellationToken);
        while (attempt.Verdict.Outcome == Outcome.RenewToken && tokens is not null && await MayRenewAsync(attempt.Token!, run, cancellationToken))
        {
            try
            {
                await tokens.ReplaceAsync(attempt.Token!, observer, cancellationToken);
            }
            catch (FeishuApiException e) when (e is { ErrorId: FeishuErrorId.TokenRejected, HttpStatus: null })
            {
                // There is no other token. What support asks for is in the answer that rejected this one.
                return attempt with { Reason = e.Message };
            }

            statistics.Retried();
            attempt = await SendOnceAsync(request, tokens, observer, run, cancellationToken);
        }

        return attempt;
    }

    // A rejection counts against the token, not against the request: where the new one worked for somebody, the next one helps again.
    private async Task<bool> MayRenewAsync(AccessToken rejected, RequestRun run, CancellationToken cancellationToken)
    {
        run.Rejections++;
        if (run.Rejections > 1 && !rejected.WasAccepted)
        {
            await options.TimeProvider.Delay(AnswersUnderWay, cancellationToken);
        }

        return run.Rejections == 1 || (run.Rejections <= MostRejections && rejected.WasAccepted);
    }

    private async Task<Attempt> SendOnceAsync<TAnswer>(
        ApiRequest<TAnswer> request, IAccessTokens? tokens, IRequestObserver observer, RequestRun run, CancellationToken cancellationToken)
        where TAnswer : Answer
    {
        var limiter = limiters.For(request.Operation);
        var (token, permit) = await BeReadyAsync(limiter, tokens, observer, run, cancellationToken);
        try
        {
            statistics.Requested();
            run.Attempts++;
            return await SendNowAsync(request, token, limiter, permit, observer, run, cancellationToken);
        }
        finally
        {
            // Where it was not sent, the permit is used up all the same.
            limiter.Sent(permit);
        }
    }

    // The token comes first: a permit counts until its request is sent. While it was waited for, the token may have been renewed, or have ended.
    private async Task<(AccessToken? Token, Permit Permit)> BeReadyAsync(
        ApiRateLimiter limiter, IAccessTokens? tokens, IRequestObserver observer, RequestRun run, CancellationToken cancellationToken)
    {
        for (var again = true; ; again = false)
        {
            var token = tokens is null ? null : await tokens.GetAsync(observer, cancellationToken);
            var permit = await limiter.AcquireAsync(run.WaitLeft, cancellationToken);
            run.Spend(permit.Paused);
            statistics.Waited(permit.Waited);
            if (tokens is null || tokens.Valid is not null || !again)
            {
                return (tokens?.Valid ?? token, permit);
            }

            limiter.Sent(permit);
        }
    }

    private async Task<Attempt> SendNowAsync<TAnswer>(
        ApiRequest<TAnswer> request,
        AccessToken? token,
        ApiRateLimiter limiter,
        Permit permit,
        IRequestObserver observer,
        RequestRun run,
        CancellationToken cancellationToken)
        where TAnswer : Answer
    {
        var started = options.TimeProvider.GetTimestamp();
        using var raw = await exchange.SendAsync(request, token, () => limiter.Sent(permit), cancellationToken);
        var attempt = AnswerReader.Read(raw, request, token);
        if (attempt is { Verdict.Outcome: Outcome.Success or Outcome.Fail, Answer.Code: not null })
        {
            token?.Accept();
        }

        if (attempt.Verdict.Outcome == Outcome.Wait)
        {
            run.Throttles++;
            statistics.Throttled();
            limiter.Throttled(permit, RetryPipeline.ThrottleDelay(attempt, run));
        }

        await observer.RequestCompletedAsync(Event(request, attempt, run, permit.Waited, options.TimeProvider.GetElapsedTime(started)), cancellationToken);
        return attempt;
    }

    private static RequestEvent Event<TAnswer>(
        ApiRequest<TAnswer> request, Attempt attempt, RequestRun run, TimeSpan waited, TimeSpan duration)
        where TAnswer : Answer => new(request.Operation.Method, request.Operation.Path, run.Attempts, waited, duration)
        {
            HttpStatus = attempt.Status,
            Code = attempt.Answer?.Code,
            LogId = attempt.LogId,
            Page = request.Page,
            ErrorId = attempt.Verdict.ErrorId,
        };

    private static FeishuApiException Failed<TAnswer>(ApiRequest<TAnswer> request, Attempt attempt, RequestRun run)
        where TAnswer : Answer
    {
        var detail = attempt.Detail!;
        var failure = new Failure(attempt.Verdict.ErrorId!.Value)
        {
            Reason = attempt.Reason ?? WaitTooLong(attempt, run),
            Cause = attempt.Cause,
            ServerMessage = detail.FieldViolations is { } fields ? $"{attempt.ServerMessage} ({fields})" : attempt.ServerMessage,
            Code = attempt.Answer?.Code,
            HttpStatus = attempt.Status,
            LogId = attempt.LogId ?? detail.LogId,
            Scope = detail.Scopes ?? Scopes(request.Operation),
            HelpUrl = detail.HelpUrl,
            Attempts = run.Attempts,
            Waited = run.Waited,
            RetriesUsedUp = attempt.Verdict.Outcome is Outcome.Retry or Outcome.Wait,
        };
        return new FeishuApiException(failure);
    }

    private static string? WaitTooLong(Attempt attempt, RequestRun run) =>
        attempt.RetryAfter is { } told && told > run.WaitLeft && attempt.Verdict.Outcome is Outcome.Wait or Outcome.Retry
            ? string.Format(CultureInfo.CurrentCulture, Messages.WaitTooLong, told.TotalSeconds)
            : null;

    private static string? Scopes(Operation operation) =>
        operation.Scopes.Count > 0 ? string.Join(Messages.Or, operation.Scopes) : null;
}
