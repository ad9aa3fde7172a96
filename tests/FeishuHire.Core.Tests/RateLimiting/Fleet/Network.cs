namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>
/// The way from one process to the server and back: a base that is the process's own, and jitter of each request. The server counts a request
/// when it arrives and works on it afterwards, so most of the jitter is on the way back.
/// </summary>
internal sealed class Network(VirtualTime time, Random random, TimeSpan jitterThere)
{
    private readonly TimeSpan _there = Between(random, 10, 110);
    private readonly TimeSpan _back = Between(random, 40, 240);

    public Task ThereAsync() => Task.Delay(_there + (jitterThere * random.NextDouble()), time.Clock);

    public Task BackAsync() => Task.Delay(_back + Between(random, 0, 400), time.Clock);

    private static TimeSpan Between(Random random, int low, int high) => TimeSpan.FromMilliseconds(low + ((high - low) * random.NextDouble()));
}
