namespace FeishuHire.Transport;

/// <summary>What an answer calls for, and the error that it becomes where that does not help.</summary>
internal readonly record struct Verdict(Outcome Outcome, FeishuErrorId? ErrorId)
{
    public static readonly Verdict Success = new(Outcome.Success, null);

    public static Verdict Retry(FeishuErrorId errorId) => new(Outcome.Retry, errorId);

    public static Verdict Wait(FeishuErrorId errorId) => new(Outcome.Wait, errorId);

    public static Verdict RenewToken(FeishuErrorId errorId) => new(Outcome.RenewToken, errorId);

    public static Verdict Fail(FeishuErrorId errorId) => new(Outcome.Fail, errorId);
}
