namespace FeishuHire.Http;

/// <summary>What a response requires, and the error that it becomes if that does not help.</summary>
internal readonly record struct Verdict(NextStep NextStep, FeishuErrorId? ErrorId)
{
    public static readonly Verdict Success = new(NextStep.Success, null);

    public static Verdict Retry(FeishuErrorId errorId) => new(NextStep.Retry, errorId);

    public static Verdict Wait(FeishuErrorId errorId) => new(NextStep.Wait, errorId);

    public static Verdict RenewToken(FeishuErrorId errorId) => new(NextStep.RenewToken, errorId);

    public static Verdict Fail(FeishuErrorId errorId) => new(NextStep.Fail, errorId);
}
