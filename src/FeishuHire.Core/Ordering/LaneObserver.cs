using System;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Ordering;

/// <summary>Adds an event for each request of a lane to the results of the lane.</summary>
internal sealed class LaneObserver<T>(OrderedLanes<T>.Lane lane, Func<RequestEvent, T> createResult) : IRequestObserver
{
    public void RequestSending(Operation operation)
    {
    }

    public void RequestCompleted(RequestEvent request) => lane.Post(createResult(request));
}
