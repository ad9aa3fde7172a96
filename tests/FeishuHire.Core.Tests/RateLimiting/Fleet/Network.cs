namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>
/// The latency between a process and the server: a constant part for each process, and jitter for each request. The server counts a request
/// when it arrives and processes it afterwards, so most of the jitter is in the response.
/// </summary>
internal sealed class Network(VirtualTime time, Random random, TimeSpan jitterThere)
{
    /// <summary>How long a connection takes to open.</summary>
    public static readonly TimeSpan Opening = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _there = Between(random, 10, 110);
    private readonly TimeSpan _back = Between(random, 40, 240);

    /// <summary>Sends a request over an open connection, or over one that is opened first.</summary>
    public Task ThereAsync(bool isOpen) => Task.Delay((isOpen ? TimeSpan.Zero : Opening) + _there + (jitterThere * random.NextDouble()), time.Clock);

    public Task BackAsync() => Task.Delay(_back + Between(random, 0, 400), time.Clock);

    private static TimeSpan Between(Random random, int low, int high) => TimeSpan.FromMilliseconds(low + ((high - low) * random.NextDouble()));
}
