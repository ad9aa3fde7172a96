using System.Threading;

namespace FeishuHire.Sandbox.Rules;

/// <summary>The calls that a tenant's month still has.</summary>
internal sealed class MonthlyQuota(int? calls)
{
    private int _left = calls ?? 0;

    public bool TryTake() => calls is null || Interlocked.Decrement(ref _left) >= 0;
}
