namespace FeishuHire.Benchmarks.Children;

/// <summary>Watches nothing.</summary>
internal sealed class QuietObserver : IRequestObserver
{
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
