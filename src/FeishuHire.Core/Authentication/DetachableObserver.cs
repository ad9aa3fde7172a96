using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// Watches shared work for the caller who happened to start it, as long as that caller is there: one whose command was stopped takes nothing in
/// any more, and must not hold the others up.
/// </summary>
internal sealed class DetachableObserver(IRequestObserver observer, CancellationToken gone) : IRequestObserver
{
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
            // It went while it was being told.
        }
    }
}
