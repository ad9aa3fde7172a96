namespace FeishuHire.Errors;

/// <summary>Properties that follow from an error id alone.</summary>
internal static class FeishuErrorIds
{
    /// <summary>Whether the error ends the command: everything the command could still do would fail as well.</summary>
    public static bool EndsCommand(this FeishuErrorId id) => id is
        FeishuErrorId.NotConnected or
        FeishuErrorId.InvalidCredential or
        FeishuErrorId.TokenRejected or
        FeishuErrorId.PermissionDenied or
        FeishuErrorId.AppUnavailable or
        FeishuErrorId.IpNotAllowed or
        FeishuErrorId.QuotaExhausted;

    /// <summary>Whether a record does not exist. A talent has an id of its own for that.</summary>
    public static bool IsMissing(this FeishuErrorId id) => id is FeishuErrorId.NotFound or FeishuErrorId.TalentNotFound;

    /// <summary>Whether the error always means that the service is unavailable for now.</summary>
    public static bool IsOutage(this FeishuErrorId id) => id is
        FeishuErrorId.RateLimited or
        FeishuErrorId.ServiceUnavailable or
        FeishuErrorId.NetworkFailure or
        FeishuErrorId.RequestTimeout;
}
