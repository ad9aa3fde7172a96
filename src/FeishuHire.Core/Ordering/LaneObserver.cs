using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Http;

namespace FeishuHire.Ordering;

/// <summary>Lets the requests of a lane's work take their place among its results.</summary>
internal sealed class LaneObserver<T>(OrderedLanes<T>.Lane lane, Func<RequestEvent, T> tell) : IRequestObserver
{
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken)
    {
        lane.Post(tell(request));
        return default;
    }
}
