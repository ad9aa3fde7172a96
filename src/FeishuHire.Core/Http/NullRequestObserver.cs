using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>An observer that ignores all events.</summary>
internal sealed class NullRequestObserver : IRequestObserver
{
    public static readonly NullRequestObserver Instance = new();

    private NullRequestObserver()
    {
    }

    public void RequestSending(Operation operation)
    {
    }

    public void RequestCompleted(RequestEvent request)
    {
    }
}
