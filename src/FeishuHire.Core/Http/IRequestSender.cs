using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>Sends requests with a token, and gives the answer or throws.</summary>
internal interface IRequestSender
{
    /// <summary>Sends a request until it has an answer or nothing more is allowed.</summary>
    /// <exception cref="FeishuApiException">The request failed.</exception>
    Task<TResponse> SendAsync<TResponse>(ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
        where TResponse : Response;
}
