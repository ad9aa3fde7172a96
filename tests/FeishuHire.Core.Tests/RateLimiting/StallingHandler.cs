using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A tenant in memory, and a process that sometimes stalls for a moment before it sends a request.</summary>
internal sealed class StallingHandler(TestSettings settings, SteppedTimeProvider clock, TimeSpan pause) : DelegatingHandler(settings.NewTenant())
{
    private int _requests;

    /// <summary>How many requests were sent late.</summary>
    public int Late { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Every 25th request, so that more than a second of punctual requests follows.
        if (++_requests % 25 == 0)
        {
            Late++;
            clock.Advance(pause);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
