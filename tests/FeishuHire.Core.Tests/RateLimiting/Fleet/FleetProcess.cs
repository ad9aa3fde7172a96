using FeishuHire.Http;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>
/// One process of a fleet: the real limiter, with as many concurrent requests as the module allows and the retries of the transport.
/// </summary>
internal sealed class FleetProcess(VirtualTime time, FleetServer server, Network network, ApiRateLimiter limiter)
{
    private const int RequestsUnderWay = 16;

    private static readonly TimeSpan RetryTimeout = TimeSpan.FromSeconds(300);

    private readonly IdleConnections _connections = new(time.Clock);
    private bool _leaving;

    public int Admitted { get; private set; }

    public int Throttled { get; private set; }

    /// <summary>Sends requests as fast as the limiter allows, until the process ends.</summary>
    public Task WorkAsync() => Task.WhenAll(Enumerable.Range(0, RequestsUnderWay).Select(_ => RequestsAsync()));

    /// <summary>Sends requests at a constant rate, as far as the limiter allows.</summary>
    public async Task WorkAsync(double requestsPerSecond)
    {
        var asked = new List<Task>();
        while (!_leaving)
        {
            asked.Add(RequestAsync());
            await Task.Delay(TimeSpan.FromSeconds(1 / requestsPerSecond), time.Clock);
        }

        await Task.WhenAll(asked);
    }

    public void Leave() => _leaving = true;

    public void Forget() => Admitted = Throttled = 0;

    private async Task RequestsAsync()
    {
        while (!_leaving)
        {
            await RequestAsync();
        }
    }

    private async Task RequestAsync()
    {
        var run = new RetryBudget(RetryTimeout, mayRepeat: true);
        while (true)
        {
            var permit = await limiter.AcquireAsync(run.WaitLeft, CancellationToken.None);
            run.Spend(permit.Paused);
            var isOpen = _connections.TryTake();
            limiter.Sent(permit, isOpen ? TimeSpan.Zero : IdleConnections.Opening);
            await network.ThereAsync(isOpen);
            var admitted = server.Admits();
            Admitted += admitted ? 1 : 0;
            Throttled += admitted ? 0 : 1;
            await network.BackAsync();
            _connections.Return();
            if (admitted)
            {
                return;
            }

            run.Throttles++;
            var delay = RetryPipeline.ThrottleDelay(new Attempt(Classification.OfStatus(429)) { RetryAfter = server.Wait }, run);
            limiter.Throttled(permit, delay);
            Assert.True(delay <= run.WaitLeft, "A request has waited as long as it may, and fails.");
        }
    }
}
