using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Transport;

/// <summary>The observer of requests that nobody wants to hear of.</summary>
internal sealed class NobodyWatches : IRequestObserver
{
    public static readonly NobodyWatches Instance = new();

    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
