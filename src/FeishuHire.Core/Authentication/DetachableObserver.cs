using System;
using System.Threading;
using System.Threading.Tasks;
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

    public async ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken)
    {
        if (gone.IsCancellationRequested)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, gone);
        try
        {
            await observer.RequestCompletedAsync(request, either.Token);
        }
        catch (Exception) when (gone.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The caller stopped while it received the event.
        }
    }
}
