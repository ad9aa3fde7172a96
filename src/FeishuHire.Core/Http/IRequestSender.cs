using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>Sends requests with an access token.</summary>
internal interface IRequestSender
{
    /// <summary>Sends a request until it is answered or no attempt is left.</summary>
    /// <exception cref="FeishuApiException">The request failed.</exception>
    Task<TResponse> SendAsync<TResponse>(ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
        where TResponse : Response;
}
