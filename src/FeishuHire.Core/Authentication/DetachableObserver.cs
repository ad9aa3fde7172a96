using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// Reports shared work to the caller that started it, until that caller stops: a stopped command receives no more events and must not delay
/// the other callers.
/// </summary>
internal sealed class DetachableObserver(IRequestObserver observer, CancellationToken gone) : IRequestObserver
{
    public void RequestSending(Operation operation)
    {
        // A request that is shared is not the caller's own.
    }

    public void RequestCompleted(RequestEvent request)
    {
        if (!gone.IsCancellationRequested)
        {
            observer.RequestCompleted(request);
        }
    }
}
