using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A tenant in memory, reached from a process that now and then stands still for a moment before a request leaves it.</summary>
internal sealed class Stutter(SandboxTenant tenant, ManualTimeProvider clock, TimeSpan pause) : DelegatingHandler(new SandboxHandler(tenant))
{
    private int _requests;

    /// <summary>How many requests left late.</summary>
    public int Late { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Each 25th, so that on-time ones follow for more than a second.
        if (++_requests % 25 == 0)
        {
            Late++;
            clock.Advance(pause);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
