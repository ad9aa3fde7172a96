using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>Where tokens come from.</summary>
internal interface ITokenSource
{
    /// <summary>Gets a token to go on with, and tries as long as the session allows.</summary>
    Task<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Asks once for the next token, while the current one still works.</summary>
    Task<AccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets a token in place of one that Feishu rejected; it may be the same one, where Feishu insists on it.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other.</exception>
    Task<AccessToken> ReplaceAsync(AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken);
}
