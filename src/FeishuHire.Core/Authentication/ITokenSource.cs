using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Authentication;

/// <summary>Where tokens come from.</summary>
internal interface ITokenSource
{
    /// <summary>Gets a token to start with, or the next one.</summary>
    Task<TenantAccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets a token in place of one that Feishu rejected.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other.</exception>
    Task<TenantAccessToken> ReplaceAsync(TenantAccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken);
}
