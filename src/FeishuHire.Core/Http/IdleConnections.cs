using System;
using System.Collections.Generic;

namespace FeishuHire.Http;

/// <summary>
/// Counts the idle connections in the pool of a client, which takes the one that was used last. The pool does not tell, but a request that finds
/// none is sent later than others, when a new connection is open.
/// </summary>
internal sealed class IdleConnections(TimeProvider time)
{
    /// <summary>How long a new connection takes to open at most: a few round trips within a country. Each costs as much of the limit.</summary>
    public static readonly TimeSpan Opening = TimeSpan.FromMilliseconds(120);

    /// <summary>How long the pool of .NET keeps an idle connection, less a margin.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(50);

    private readonly object _gate = new();
    private readonly Stack<long> _idleSince = new();

    /// <summary>Takes a connection; returns <see langword="false"/> if there is none, so that one must be opened.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            return _idleSince.Count > 0 && time.GetElapsedTime(_idleSince.Pop()) < Lifetime;
        }
    }

    /// <summary>Records that a connection, whether it was taken or opened, is idle again.</summary>
    public void Return()
    {
        lock (_gate)
        {
            _idleSince.Push(time.GetTimestamp());
        }
    }
}
