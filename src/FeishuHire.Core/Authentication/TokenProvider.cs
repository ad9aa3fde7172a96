using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// The token of a session, shared by all its requests. It is renewed in the background before its end; only where there is no valid one,
/// or it was rejected, do requests wait, and one caller gets it for all.
/// </summary>
/// <param name="source">Where tokens come from.</param>
/// <param name="time">The clock.</param>
/// <param name="closed">Ends what runs in the background with the session.</param>
internal sealed class TokenProvider(ITokenSource source, TimeProvider time, CancellationToken closed) : IAccessTokens
{
    private readonly SingleFlight<AccessToken> _renewal = new();
    private readonly BackgroundRenewal _background = new(source, time, closed);
    private AccessToken? _current;

    public DateTimeOffset? ExpiresAt => Volatile.Read(ref _current)?.ExpiresAt;

    /// <summary>The newest token, where it may be used.</summary>
    public AccessToken? Valid => Volatile.Read(ref _current) is { } token && token.IsValidAt(time.GetUtcNow()) ? token : null;

    /// <summary>Gets a valid token, at once where there is one.</summary>
    public async ValueTask<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        await _background.TellAsync(observer, cancellationToken);
        if (Valid is { } token)
        {
            if (token.RenewAt <= time.GetUtcNow())
            {
                _background.Start(token, renewed => Interlocked.CompareExchange(ref _current, renewed, token));
            }

            return token;
        }

        return await _renewal.RunAsync(
            async cancellation =>
            {
                await BackgroundEndedAsync(cancellation);
                return Valid ?? Keep(await source.GetAsync(new DetachableObserver(observer, cancellationToken), cancellation));
            },
            cancellationToken);
    }

    /// <summary>Gets a token in place of one that was rejected: the current one if it is newer already, else a new one.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other.</exception>
    public async Task<AccessToken> ReplaceAsync(
        AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) =>
        await _renewal.RunAsync(
            async cancellation =>
            {
                await BackgroundEndedAsync(cancellation);
                return Volatile.Read(ref _current) is { } current && current != rejected
                    ? current
                    : Keep(await source.ReplaceAsync(rejected, new DetachableObserver(observer, cancellationToken), cancellation));
            },
            cancellationToken);

    /// <summary>Waits for the renewal in the background, where one is under way.</summary>
    public Task BackgroundEndedAsync(CancellationToken cancellationToken) => _background.EndedAsync(cancellationToken);

    /// <summary>A request of the session begins.</summary>
    public void RequestBegins() => _background.RequestBegins();

    /// <summary>A request of the session has ended.</summary>
    /// <param name="stopped">Whether it was stopped; then nothing of its own is left running.</param>
    public Task RequestEndedAsync(bool stopped) => _background.RequestEndedAsync(stopped);

    private AccessToken Keep(AccessToken token)
    {
        Volatile.Write(ref _current, token);
        return token;
    }
}
