namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>A server that admits so many requests, over all who ask, in a window of a second.</summary>
/// <param name="time">The time.</param>
/// <param name="cut">Where the windows are.</param>
/// <param name="limit">How many it admits.</param>
internal sealed class FleetServer(VirtualTime time, WindowCut cut, int limit)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>The seconds of the server's clock do not begin when the test does.</summary>
    private static readonly TimeSpan ClockOffset = TimeSpan.FromSeconds(0.37);

    private readonly Queue<TimeSpan> _admitted = new();
    private long _second = -1;

    /// <summary>What the server tells those whom it throttles.</summary>
    public TimeSpan? Wait => cut == WindowCut.SlidingUnnamed ? null : Window;

    public bool Admits()
    {
        if (cut == WindowCut.ClockSecond)
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
