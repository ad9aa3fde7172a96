using System;
using System.Linq;

namespace FeishuHire.Sandbox.Rules;

/// <summary>Admits so many requests in any window, wherever it begins: the strictest reading of Feishu's limits. All windows of a call apply.</summary>
internal sealed class FrequencyLimit
{
    private readonly FrequencyWindow[] _windows;
    private readonly TimeProvider _time;

    // When the latest requests were admitted: as many as the largest window holds, used in turn.
    private readonly long[] _admitted;
    private long _count;

    /// <param name="limits">The windows, separated by blanks, such as <c>1000/min 50/s</c>; none for no limit.</param>
    /// <param name="time">The clock.</param>
    public FrequencyLimit(string limits, TimeProvider time)
    {
        _windows = [.. limits.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(FrequencyWindow.Parse)];
        _admitted = new long[_windows.Length == 0 ? 0 : _windows.Max(window => window.Permits)];
        _time = time;
    }

    /// <summary>Admits a request and returns <see langword="null"/>, or gives the window that is full and the time until it is not.</summary>
    public (FrequencyWindow Window, TimeSpan Wait)? TryTake()
    {
        if (_windows.Length == 0)
        {
            return null;
        }

        lock (_admitted)
        {
            FrequencyWindow? full = null;
            var longest = TimeSpan.Zero;
            foreach (var window in _windows)
            {
                if (Wait(window) is var wait && wait > longest)
                {
                    (full, longest) = (window, wait);
                }
            }

            if (full is not null)
            {
                return (full, longest);
            }

            _admitted[_count++ % _admitted.Length] = _time.GetTimestamp();
            return null;
        }
    }

    private TimeSpan Wait(FrequencyWindow window) => _count < window.Permits
        ? TimeSpan.Zero
        : window.Length - _time.GetElapsedTime(_admitted[(_count - window.Permits) % _admitted.Length]);
}
