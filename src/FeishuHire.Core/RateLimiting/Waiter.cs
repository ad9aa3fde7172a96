using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace FeishuHire.RateLimiting;

/// <summary>A caller in the queue of a limiter.</summary>
internal sealed class Waiter
{
    public Waiter(TimeSpan since, TimeSpan longestPause)
    {
        Since = since;
        LongestPause = longestPause;
        Place = new LinkedListNode<Waiter>(this);
    }

    public TimeSpan Since { get; }

    public TimeSpan LongestPause { get; }

    public LinkedListNode<Waiter> Place { get; }

    // Continuations run asynchronously, since the limiter completes this while it holds its lock.
    public TaskCompletionSource<Permit> Permit { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
