using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>Supplies access tokens.</summary>
internal interface ITokenSource
{
    /// <summary>Gets a token, with as many retries as the session allows.</summary>
    Task<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Requests the next token once, while the current one is still valid.</summary>
    Task<AccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets a token to replace one that Feishu rejected. It is the same token if Feishu returns it again.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other token.</exception>
    Task<AccessToken> ReplaceAsync(AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken);
}
