using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>Receives an event for each attempt at a request.</summary>
internal interface IRequestObserver
{
    /// <summary>Is called after each attempt at a request.</summary>
    /// <param name="request">The request and its result, without secrets and personal data.</param>
    /// <param name="cancellationToken">Ends the wait for a slow observer.</param>
    ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken);
}
