using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.RateLimiting;

namespace FeishuHire.Http;

/// <summary>
/// Sends a request until it is answered or no attempt is left: token, permit, exchange, classification, retry.
/// Every request of the module passes through here.
/// </summary>
internal sealed class HireTransport(
    HttpSender sender, ApiRateLimiters limiters, HttpOptions options, RequestStatistics statistics)
{
    /// <summary>How often a request may be rejected with a token that works for other requests.</summary>
    private const int MostRejections = 10;

    /// <summary>How long to wait for the responses to other requests with the same token before its rejection is final.</summary>
    private static readonly TimeSpan ResponsesInFlight = TimeSpan.FromSeconds(2);

    private readonly RetryPipeline _retries = new(options, statistics);

    /// <summary>Sends <paramref name="request"/>, with a token if <paramref name="tokens"/> is not <see langword="null"/>.</summary>
    /// <exception cref="FeishuApiException">The request failed for good.</exception>
    public async Task<TResponse> SendAsync<TResponse>(
        ApiRequest<TResponse> request, IAccessTokens? tokens, IRequestObserver observer, CancellationToken cancellationToken)
        where TResponse : Response
    {
        var budget = new RetryBudget(request.RetryTimeout ?? options.RetryTimeout, request.MayRepeat);
        try
        {
            var attempt = await TryAsync(request, tokens, observer, budget, cancellationToken);
            if (attempt.Verdict.NextStep is NextStep.Retry or NextStep.Wait)
            {
                attempt = await _retries.RetryAsync(
                    attempt, budget, cancellation => TryAsync(request, tokens, observer, budget, cancellation), cancellationToken);
            }

            if (attempt.Verdict.NextStep == NextStep.Success)
            {
                return (TResponse)attempt.Response!;
            }

            throw Failed(request, attempt, budget);
        }
        catch (FeishuApiException e) when (budget.MayHaveHappened && !request.Operation.ReadsOnly)
        {
            // The failure is that of another attempt, of its token, or of the wait for a permit.
            throw request.MayRepeat ? e.AfterLostResponse() : e.AfterLostResponse().OutcomeUnknown();
        }
    }

    private async Task<Attempt> TryAsync<TResponse>(
        ApiRequest<TResponse> request, IAccessTokens? tokens, IRequestObserver observer, RetryBudget budget, CancellationToken cancellationToken)
        where TResponse : Response
    {
        var attempt = await SendOnceAsync(request, tokens, observer, budget, cancellationToken);
        while (attempt.Verdict.NextStep == NextStep.RenewToken && tokens is not null && await MayRenewAsync(attempt.Token!, budget, cancellationToken))
        {
            try
            {
                await tokens.ReplaceAsync(attempt.Token!, observer, cancellationToken);
            }
            catch (FeishuApiException e) when (e is { ErrorId: FeishuErrorId.TokenRejected, HttpStatus: null })
            {
                // No other token is available. The response that rejected this one has the log id that support needs.
                return attempt with { Reason = e.Message };
            }

            statistics.Retried();
            attempt = await SendOnceAsync(request, tokens, observer, budget, cancellationToken);
        }

        return attempt;
    }

    // Renews again only if the rejected token worked for another request: then the rejection is about the token, not the request.
    private async Task<bool> MayRenewAsync(AccessToken rejected, RetryBudget budget, CancellationToken cancellationToken)
    {
        budget.Rejections++;
        if (budget.Rejections > 1 && !rejected.WasAccepted)
        {
            await options.TimeProvider.Delay(ResponsesInFlight, cancellationToken);
        }

        return budget.Rejections == 1 || (budget.Rejections <= MostRejections && rejected.WasAccepted);
    }

    private async Task<Attempt> SendOnceAsync<TResponse>(
        ApiRequest<TResponse> request, IAccessTokens? tokens, IRequestObserver observer, RetryBudget budget, CancellationToken cancellationToken)
        where TResponse : Response
    {
        // The token comes before the permit, which counts until its request is sent. During the wait for the permit, the token may be renewed or expire.
        var limiter = limiters.For(request.Operation);
        AccessToken? token;
        Permit permit;
        for (var again = true; ; again = false)
        {
            token = tokens is null ? null : await tokens.GetAsync(observer, cancellationToken);
            permit = await limiter.AcquireAsync(budget.WaitLeft, cancellationToken);
            budget.Spend(permit.Paused);
            statistics.Waited(permit.Waited);
            if (tokens is null || tokens.Valid is not null || !again)
            {
                break;
            }

            limiter.Sent(permit);
        }

        token = tokens?.Valid ?? token;
        try
        {
            statistics.Requested();
            budget.Attempts++;
            var started = options.TimeProvider.GetTimestamp();
            observer.RequestSending(request.Operation);
            using var exchange = sender.Start(request, token, cancellationToken);
            limiter.Sent(permit, exchange.IsSent ? TimeSpan.Zero : IdleConnections.Opening);

            // Both are made while the response is on its way, since the first ones of a session take 10 ms each.
            var redactor = Redactor.Of(request, token);
            var type = request.ResponseType();
            using var raw = await exchange.ReadAsync();
            var attempt = ResponseReader.Read(raw, type, token, redactor);
            Account(attempt, permit, limiter, budget);
            observer.RequestCompleted(Event(request, attempt, budget, permit.Waited, options.TimeProvider.GetElapsedTime(started)));
            return attempt;
        }
        finally
        {
            // A permit counts against the limit even if nothing was sent.
            limiter.Sent(permit);
        }
    }

    private void Account(Attempt attempt, Permit permit, ApiRateLimiter limiter, RetryBudget budget)
    {
        if (attempt is { Verdict.NextStep: NextStep.Success or NextStep.Fail, Response.Code: not null })
        {
            attempt.Token?.Accept();
        }

        if (attempt.Verdict.NextStep == NextStep.Wait)
        {
            budget.Throttles++;
            statistics.Throttled();
            limiter.Throttled(permit, RetryPipeline.ThrottleDelay(attempt, budget));
        }

        budget.MayHaveHappened |= attempt.MayHaveHappened;
    }

    private static RequestEvent Event<TResponse>(
        ApiRequest<TResponse> request, Attempt attempt, RetryBudget budget, TimeSpan waited, TimeSpan duration)
        where TResponse : Response => new(request.Operation.Method, request.Operation.Path, budget.Attempts, waited, duration)
        {
            HttpStatus = attempt.Status,
            Code = attempt.Response?.Code,
            LogId = attempt.LogId,
            Page = request.Page,
            ErrorId = attempt.Verdict.ErrorId,
            MayHaveHappened = attempt.MayHaveHappened,
        };

    private static FeishuApiException Failed<TResponse>(ApiRequest<TResponse> request, Attempt attempt, RetryBudget budget)
        where TResponse : Response
    {
        var detail = attempt.Detail!;
        var failure = new Failure(attempt.Verdict.ErrorId!.Value)
        {
            Reason = attempt.Reason ?? WaitTooLong(attempt, budget),
            Cause = attempt.Cause,
            ServerMessage = detail.FieldViolations is { } fields ? $"{attempt.ServerMessage} ({fields})" : attempt.ServerMessage,
            Code = attempt.Response?.Code,
            HttpStatus = attempt.Status,
            LogId = attempt.LogId ?? detail.LogId,
            Scope = detail.Scopes ?? Scopes(request.Operation),
            HelpUrl = detail.HelpUrl,
            Attempts = budget.Attempts,
            Waited = budget.Waited,
            RetriesUsedUp = attempt.Verdict.NextStep is NextStep.Retry or NextStep.Wait,
        };
        return new FeishuApiException(failure);
    }

    private static string? WaitTooLong(Attempt attempt, RetryBudget budget) =>
        attempt.RetryAfter is { } delay && delay > budget.WaitLeft && attempt.Verdict.NextStep is NextStep.Wait or NextStep.Retry
            ? string.Format(CultureInfo.CurrentCulture, Messages.WaitTooLong, delay.TotalSeconds)
            : null;

    private static string? Scopes(Operation operation) =>
        operation.Scopes.Count > 0 ? string.Join(Messages.Or, operation.Scopes) : null;
}
