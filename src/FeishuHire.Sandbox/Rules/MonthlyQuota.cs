using System.Threading;

namespace FeishuHire.Sandbox.Rules;

/// <summary>Counts the calls that a tenant has left in the month.</summary>
internal sealed class MonthlyQuota(int? calls)
{
    private int _left = calls ?? 0;

    public bool TryTake() => calls is null || Interlocked.Decrement(ref _left) >= 0;
}
