using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>Runs asynchronous work on one thread and a clock that jumps from timer to timer: minutes take milliseconds, and every run is the same.</summary>
internal sealed class VirtualTime : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private readonly long _origin;

    public VirtualTime(SteppedTimeProvider? clock = null)
    {
        Clock = clock ?? new SteppedTimeProvider();
        _origin = Clock.GetTimestamp();
    }

    public SteppedTimeProvider Clock { get; }

    public TimeSpan Now => Clock.GetElapsedTime(_origin);

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    /// <summary>Starts work, and runs all work for a period. Throws the exceptions of the work.</summary>
    public void Run(TimeSpan time, params IEnumerable<Func<Task>> work)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            var end = Now + time;
            foreach (var start in work)
            {
                Post(_ => Watch(start()), null);
            }

            do
            {
                while (_posted.TryDequeue(out var posted))
                {
                    posted.Callback(posted.State);
                }
            }
            while (Clock.AdvanceToNextTimer(end - Now));
            Clock.Advance(end - Now);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private static async void Watch(Task task) => await task;
}
