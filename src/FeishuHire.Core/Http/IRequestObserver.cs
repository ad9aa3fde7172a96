using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>Watches the requests of one command.</summary>
internal interface IRequestObserver
{
    /// <summary>Is told of each attempt at a request, once it is over.</summary>
    /// <param name="request">What was sent and what came of it; nothing secret and nothing personal.</param>
    /// <param name="cancellationToken">Ends the wait for a slow watcher.</param>
    ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken);
}
