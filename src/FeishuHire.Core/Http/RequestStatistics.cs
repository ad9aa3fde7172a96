using System;
using System.Threading;

namespace FeishuHire.Http;

/// <summary>The thread-safe counters of a session.</summary>
internal sealed class RequestStatistics
{
    private long _requests;
    private long _retries;
    private long _throttled;
    private long _waitTicks;

    public long RequestCount => Interlocked.Read(ref _requests);

    public long RetryCount => Interlocked.Read(ref _retries);

    public long ThrottledCount => Interlocked.Read(ref _throttled);

    public TimeSpan WaitTime => TimeSpan.FromTicks(Interlocked.Read(ref _waitTicks));

    public void Requested() => Interlocked.Increment(ref _requests);

    public void Retried() => Interlocked.Increment(ref _retries);

    public void Throttled() => Interlocked.Increment(ref _throttled);

    public void Waited(TimeSpan wait) => Interlocked.Add(ref _waitTicks, wait.Ticks);
}
