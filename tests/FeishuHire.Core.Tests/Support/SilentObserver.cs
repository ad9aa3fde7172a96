namespace FeishuHire.Core.Tests.Support;

/// <summary>Watches and says nothing.</summary>
internal sealed class SilentObserver : IRequestObserver
{
    public static readonly SilentObserver Instance = new();

    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
