using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>An observer that ignores all events.</summary>
internal sealed class NullRequestObserver : IRequestObserver
{
    /// <summary>The only instance.</summary>
    public static readonly NullRequestObserver Instance = new();

    private NullRequestObserver()
    {
    }

    /// <inheritdoc/>
    public void RequestSending(Operation operation)
    {
    }

    /// <inheritdoc/>
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
