using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>The access tokens for requests.</summary>
internal interface IAccessTokens
{
    /// <summary>The newest token; <see langword="null"/> if it is not valid.</summary>
    AccessToken? Valid { get; }

    /// <summary>Gets a token that is valid as far as the session knows.</summary>
    ValueTask<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets a token to replace one that Feishu rejected.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other token.</exception>
    Task<AccessToken> ReplaceAsync(AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken);
}
