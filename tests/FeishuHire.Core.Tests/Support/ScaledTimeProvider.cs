namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// A clock that runs many times as fast as the real one: back-offs and timeouts of minutes take milliseconds. Only for sockets and threads whose own time
/// counts, such as a byte that comes each second: <see cref="SteppedTimeProvider"/> jumps to a timeout while they are still at work.
/// </summary>
internal sealed class ScaledTimeProvider(int scale) : TimeProvider
{
    private readonly long _origin = System.GetTimestamp();
    private readonly DateTimeOffset _start = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (System.GetTimestamp() - _origin) * scale;

    public override DateTimeOffset GetUtcNow() => _start + GetElapsedTime(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), this);

    private TimeSpan Scaled(TimeSpan time) => time <= TimeSpan.Zero ? time : time / scale;

    private sealed class ScaledTimer(ITimer timer, ScaledTimeProvider time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Scaled(dueTime), time.Scaled(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
