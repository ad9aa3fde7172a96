namespace FeishuHire.Errors;

/// <summary>What follows from an error id alone.</summary>
internal static class FeishuErrorIds
{
    /// <summary>Whether nothing that the command could still do would fare better.</summary>
    public static bool EndsCommand(this FeishuErrorId id) => id is
        FeishuErrorId.NotConnected or
        FeishuErrorId.InvalidCredential or
        FeishuErrorId.TokenRejected or
        FeishuErrorId.PermissionDenied or
        FeishuErrorId.AppUnavailable or
        FeishuErrorId.IpNotAllowed or
        FeishuErrorId.QuotaExhausted;

    /// <summary>Whether the error means, however it came about, that the service cannot be used for now.</summary>
    public static bool IsOutage(this FeishuErrorId id) => id is
        FeishuErrorId.RateLimited or
        FeishuErrorId.ServiceUnavailable or
        FeishuErrorId.NetworkFailure or
        FeishuErrorId.RequestTimeout;
}
