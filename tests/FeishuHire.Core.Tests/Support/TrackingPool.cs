using System.Buffers;
using System.Collections.Concurrent;

namespace FeishuHire.Core.Tests.Support;

/// <summary>A pool that tracks rented buffers, and their contents on return.</summary>
internal sealed class TrackingPool : ArrayPool<byte>
{
    private readonly ConcurrentDictionary<byte[], bool> _lent = new();
    private int _rented;
    private int _unwiped;
    private int _strangers;

    /// <summary>How many buffers were rented.</summary>
    public int Rented => _rented;

    /// <summary>How many of them were not returned yet.</summary>
    public int Lent => _lent.Count;

    /// <summary>How many were returned without being cleared.</summary>
    public int Unwiped => _unwiped;

    /// <summary>How many were returned that were not rented, or twice.</summary>
    public int Strangers => _strangers;

    public override byte[] Rent(int minimumLength)
    {
        var buffer = new byte[minimumLength];
        Interlocked.Increment(ref _rented);
        _lent[buffer] = true;
        return buffer;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        Interlocked.Add(ref _strangers, _lent.TryRemove(array, out _) ? 0 : 1);
        Interlocked.Add(ref _unwiped, array.AsSpan().ContainsAnyExcept((byte)0) ? 1 : 0);
    }
}
