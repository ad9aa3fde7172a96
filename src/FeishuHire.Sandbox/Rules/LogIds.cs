using System;
using System.Globalization;
using System.Threading;

namespace FeishuHire.Sandbox.Rules;

/// <summary>Generates log ids in Feishu's format: the time, then hexadecimal digits.</summary>
internal sealed class LogIds(TimeProvider time)
{
    private int _count;

    public string Next() => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMddHHmmss}{1:X20}", time.GetUtcNow(), Interlocked.Increment(ref _count));
}
