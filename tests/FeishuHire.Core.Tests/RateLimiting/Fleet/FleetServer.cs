namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>A server that admits a number of requests from all clients in a window of a second.</summary>
/// <param name="time">The time.</param>
/// <param name="window">The kind of the windows.</param>
/// <param name="limit">The number of requests.</param>
internal sealed class FleetServer(VirtualTime time, WindowKind window, int limit)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>The seconds of the server's clock do not start with the test.</summary>
    private static readonly TimeSpan ClockOffset = TimeSpan.FromSeconds(0.37);

    private readonly Queue<TimeSpan> _admitted = new();
    private long _second = -1;

    /// <summary>The wait that the server asks throttled clients for.</summary>
    public TimeSpan? Wait => window == WindowKind.SlidingWithoutWait ? null : Window;

    public bool Admits()
    {
        if (window == WindowKind.ClockSecond)
        {
            var second = (time.Now + ClockOffset).Ticks / Window.Ticks;
            if (second != _second)
            {
                _second = second;
                _admitted.Clear();
            }
        }
        else
        {
            while (_admitted.Count > 0 && time.Now - _admitted.Peek() >= Window)
            {
                _admitted.Dequeue();
            }
        }

        if (_admitted.Count >= limit)
        {
            return false;
        }

        _admitted.Enqueue(time.Now);
        return true;
    }
}
