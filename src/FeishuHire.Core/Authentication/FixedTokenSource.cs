using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>Supplies one token, which was obtained elsewhere.</summary>
internal sealed class FixedTokenSource(AccessToken token) : ITokenSource
{
    public Task<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken) => Task.FromResult(token);

    public Task<AccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken) =>
        GetAsync(observer, cancellationToken);

    public Task<AccessToken> ReplaceAsync(
        AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) =>
        throw new FeishuApiException(FeishuErrorId.TokenRejected, Messages.AccessTokenNotRenewable);
}
