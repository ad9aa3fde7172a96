using System.Management.Automation;
using System.Threading;
using FeishuHire.Http;
using FeishuHire.Ordering;

namespace FeishuHire.Pipeline;

/// <summary>Reports the requests of work that returns nothing else.</summary>
internal sealed class RequestLogBridge(Cmdlet cmdlet, IOrderedResults<RequestEvent> requests, CancellationToken stop)
    : PipelineBridge<RequestEvent>(cmdlet, requests, stop)
{
    protected override void Write(RequestEvent result) => RequestText.Write(Cmdlet, result);
}
