using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Http;

/// <summary>The observer of requests that nobody wants to hear of.</summary>
internal sealed class NullRequestObserver : IRequestObserver
{
    /// <summary>The one that there is.</summary>
    public static readonly NullRequestObserver Instance = new();

    private NullRequestObserver()
    {
    }

    /// <inheritdoc/>
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
