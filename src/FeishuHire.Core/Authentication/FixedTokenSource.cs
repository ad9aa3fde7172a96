using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;

namespace FeishuHire.Authentication;

/// <summary>One token that was made elsewhere.</summary>
internal sealed class FixedTokenSource(TenantAccessToken token) : ITokenSource
{
    public Task<TenantAccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken) => Task.FromResult(token);

    public Task<TenantAccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken) =>
        GetAsync(observer, cancellationToken);

    public Task<TenantAccessToken> ReplaceAsync(
        TenantAccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) =>
        throw new FeishuApiException(FeishuErrorId.TokenRejected, Messages.AccessTokenNotRenewable);
}
