using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>The tokens that requests are sent with.</summary>
internal interface IAccessTokens
{
    /// <summary>The newest token, if it may be used.</summary>
    AccessToken? Valid { get; }

    /// <summary>Gets a token that is valid as far as is known.</summary>
    ValueTask<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets a token in place of one that Feishu rejected.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.TokenRejected"/>: there is no other.</exception>
    Task<AccessToken> ReplaceAsync(AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken);
}
