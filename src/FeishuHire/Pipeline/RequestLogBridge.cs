using System.Management.Automation;
using System.Threading;
using FeishuHire.Http;
using FeishuHire.Ordering;

namespace FeishuHire.Pipeline;

/// <summary>Reports the requests of work that returns nothing else.</summary>
internal sealed class RequestLogBridge(Cmdlet cmdlet, IOrderedResults<RequestEvent> requests, ConnectingProgress? progress, CancellationToken stop)
    : PipelineBridge<RequestEvent>(cmdlet, requests, stop)
{
    /// <inheritdoc/>
    protected override void Write(RequestEvent result)
    {
        RequestText.Write(Cmdlet, result);
        progress?.Attempted(result);
    }

    /// <inheritdoc/>
    protected override void Pause() => progress?.Show();
}
