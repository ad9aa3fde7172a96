using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// The token of a session, shared by all its requests. It is renewed in the background before it expires. Requests wait only if there is no valid
/// token or the token was rejected; then one caller gets it for all.
/// </summary>
/// <param name="source">The source of the tokens.</param>
/// <param name="time">The clock.</param>
/// <param name="closed">Canceled when the session is closed; stops the work in the background.</param>
internal sealed class TokenProvider(ITokenSource source, TimeProvider time, CancellationToken closed) : IAccessTokens
{
    private readonly SingleFlight<AccessToken> _renewal = new();
    private readonly BackgroundRenewal _background = new(source, time, closed);
    private AccessToken? _current;

    public DateTimeOffset? ExpiresAt => Volatile.Read(ref _current)?.ExpiresAt;

    /// <summary>The newest token; <see langword="null"/> if it is not valid.</summary>
    public AccessToken? Valid => Volatile.Read(ref _current) is { } token && token.IsValidAt(time.GetUtcNow()) ? token : null;

    /// <summary>Gets a valid token, without waiting if there is one.</summary>
    public ValueTask<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        _background.Report(observer);
        if (Valid is { } token)
        {
            if (token.RenewAt <= time.GetUtcNow())
            {
                _background.Start(token, renewed => Interlocked.CompareExchange(ref _current, renewed, token));
            }

            return new ValueTask<AccessToken>(token);
        }

        return new ValueTask<AccessToken>(_renewal.RunAsync(
            async cancellation =>
            {
                await BackgroundEndedAsync(cancellation);
                return Valid ?? Keep(await source.GetAsync(new DetachableObserver(observer, cancellationToken), cancellation));
            },
            cancellationToken));
    }

    /// <summary>Gets a token to replace one that was rejected: the current one if it is newer, otherwise a new one.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other token.</exception>
    public Task<AccessToken> ReplaceAsync(
        AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) =>
        _renewal.RunAsync(
            async cancellation =>
            {
                await BackgroundEndedAsync(cancellation);
                return Volatile.Read(ref _current) is { } current && current != rejected
                    ? current
                    : Keep(await source.ReplaceAsync(rejected, new DetachableObserver(observer, cancellationToken), cancellation));
            },
            cancellationToken);

    /// <summary>Waits for the renewal in the background, if one is running.</summary>
    public Task BackgroundEndedAsync(CancellationToken cancellationToken) => _background.EndedAsync(cancellationToken);

    /// <summary>Records that a request of the session starts.</summary>
    public void RequestBegins() => _background.RequestBegins();

    /// <summary>Records that a request of the session has ended.</summary>
    /// <param name="stopped">Whether it was stopped; then a renewal that only it needed is canceled.</param>
    public Task RequestEndedAsync(bool stopped) => _background.RequestEndedAsync(stopped);

    private AccessToken Keep(AccessToken token)
    {
        Volatile.Write(ref _current, token);
        return token;
    }
}
