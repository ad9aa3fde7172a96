using System;
using System.Collections.Generic;

namespace FeishuHire.Sandbox.Rules;

/// <summary>Admits so many requests in any window of a second, wherever it begins: the strictest reading of Feishu's limits.</summary>
internal sealed class FrequencyLimit(int permits, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _admitted = new();

    public int Permits => permits;

    /// <summary>Admits a request, or tells after how many whole seconds the next one will be.</summary>
    public bool TryTake(out int resetSeconds)
    {
        lock (_admitted)
        {
            while (_admitted.Count > 0 && time.GetElapsedTime(_admitted.Peek()) >= Window)
            {
                _admitted.Dequeue();
            }

            resetSeconds = (int)Window.TotalSeconds;
            if (_admitted.Count >= permits)
            {
                return false;
            }

            _admitted.Enqueue(time.GetTimestamp());
            return true;
        }
    }
}
