using System;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Authentication;

/// <summary>
/// The token of a session, shared by all its requests. One caller renews it while the others wait.
/// </summary>
internal sealed class TokenProvider(ITokenSource source, TimeProvider time)
{
    private static readonly TimeSpan RetryRenewal = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<TenantAccessToken> _renewal = new();
    private volatile TenantAccessToken? _current;

    public DateTimeOffset? ExpiresAt => _current?.ExpiresAt;

    public async ValueTask<TenantAccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        if (_current is { } token && !IsDue(token))
        {
            return token;
        }

        return await _renewal.RunAsync(
            async cancellation => _current is { } fresh && !IsDue(fresh)
                ? fresh
                : _current = await RenewAsync(new PassengerObserver(observer, cancellationToken), cancellation),
            cancellationToken);
    }

    /// <summary>Gets a token in place of one that was rejected: the current one if it is newer already, else a new one.</summary>
    public async Task<TenantAccessToken> ReplaceAsync(
        TenantAccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) =>
        await _renewal.RunAsync(
            async cancellation => _current is { } current && current.Value != rejected.Value
                ? current
                : _current = await source.ReplaceAsync(rejected, new PassengerObserver(observer, cancellationToken), cancellation),
            cancellationToken);

    private async Task<TenantAccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.GetAsync(observer, cancellationToken);
        }
        catch (FeishuApiException e) when (!e.EndsCommand && _current?.ExpiresAt > time.GetUtcNow())
        {
            // The old token is still good, so an outage of the token endpoint need not stop anything yet.
            return _current.RenewedAt(time.GetUtcNow() + RetryRenewal);
        }
    }

    private bool IsDue(TenantAccessToken token) => token.RenewAt <= time.GetUtcNow();
}
