using System;

namespace FeishuHire.Sandbox.Rules;

/// <summary>
/// Admits a limited number of requests in any window, wherever it starts: the strictest reading of Feishu's limits. All windows of a call apply.
/// Not thread-safe.
/// </summary>
internal sealed class FrequencyLimit
{
    private readonly FrequencyWindow[] _windows;
    private readonly TimeProvider _time;

    // When the latest requests were admitted: a ring buffer with one entry for each request of the largest window.
    private readonly long[] _admitted;
    private long _count;

    /// <param name="limits">The windows, separated by spaces, such as <c>1000/min 50/s</c>; empty for no limit.</param>
    /// <param name="time">The clock.</param>
    public FrequencyLimit(string limits, TimeProvider time)
    {
        _windows = Array.ConvertAll(limits.Split([' '], StringSplitOptions.RemoveEmptyEntries), FrequencyWindow.Parse);
        var largest = 0;
        foreach (var window in _windows)
        {
            largest = Math.Max(largest, window.Permits);
        }

        _admitted = new long[largest];
        _time = time;
    }

    /// <summary>Admits a request and returns <see langword="null"/>, or returns the window that stays full the longest.</summary>
    public FullWindow? TryTake()
    {
        FullWindow? full = null;
        foreach (var window in _windows)
        {
            var wait = Wait(window);
            if (wait > TimeSpan.Zero && (full is null || wait > full.Wait))
            {
                full = new FullWindow(window, wait);
            }
        }

        if (full is null && _admitted.Length > 0)
        {
            _admitted[_count++ % _admitted.Length] = _time.GetTimestamp();
        }

        return full;
    }

    private TimeSpan Wait(FrequencyWindow window) => _count < window.Permits
        ? TimeSpan.Zero
        : window.Length - _time.GetElapsedTime(_admitted[(_count - window.Permits) % _admitted.Length]);
}
