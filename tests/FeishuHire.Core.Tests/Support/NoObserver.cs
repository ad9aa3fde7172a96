namespace FeishuHire.Core.Tests.Support;

/// <summary>Nobody watches.</summary>
internal sealed class NoObserver : IRequestObserver
{
    public static readonly NoObserver Instance = new();

    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken) => default;
}
