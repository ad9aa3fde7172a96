using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Transport;

/// <summary>Sends requests with a token, and gives the answer or throws.</summary>
internal interface IRequestSender
{
    /// <summary>Sends a request until it has an answer or nothing more is allowed.</summary>
    /// <exception cref="FeishuApiException">The request failed.</exception>
    Task<TAnswer> SendAsync<TAnswer>(ApiRequest<TAnswer> request, IRequestObserver observer, CancellationToken cancellationToken)
        where TAnswer : Answer;
}
