using System.Collections.Generic;
using static FeishuHire.FeishuErrorId;

namespace FeishuHire.Http;

/// <summary>
/// The one table that maps responses to next steps: by Feishu's <c>code</c> first, then by HTTP status, then by transport fault.
/// See https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code
/// </summary>
internal static class Classification
{
    private static readonly Dictionary<int, Verdict> ByCode = new()
    {
        // Limits
        [99991400] = Verdict.Wait(RateLimited),
        [99991403] = Verdict.Fail(QuotaExhausted),

        // Tokens
        [99991661] = Verdict.RenewToken(TokenRejected),
        [99991663] = Verdict.RenewToken(TokenRejected),
        [99991664] = Verdict.RenewToken(TokenRejected),
        [99991665] = Verdict.RenewToken(TokenRejected),
        [99991668] = Verdict.RenewToken(TokenRejected),
        [99991671] = Verdict.RenewToken(TokenRejected),

        // Permissions, the app, the caller
        [99991672] = Verdict.Fail(PermissionDenied),
        [99991676] = Verdict.Fail(PermissionDenied),
        [99991679] = Verdict.Fail(PermissionDenied),
        [99991401] = Verdict.Fail(IpNotAllowed),
        [99991662] = Verdict.Fail(AppUnavailable),
        [99991673] = Verdict.Fail(AppUnavailable),
        [99991543] = Verdict.Fail(InvalidCredential),

        // Getting a token
        [10003] = Verdict.Fail(InvalidCredential),
        [10005] = Verdict.Fail(AppUnavailable),
        [10012] = Verdict.Fail(AppUnavailable),
        [10013] = Verdict.Fail(AppUnavailable),
        [10014] = Verdict.Fail(InvalidCredential),
        [10015] = Verdict.Fail(InvalidCredential),
        [2200] = Verdict.Retry(ServiceUnavailable),

        // Parameters
        [99992402] = Verdict.Fail(InvalidParameter),
        [9499] = Verdict.Fail(InvalidParameter),
        [1002002] = Verdict.Fail(InvalidParameter),
        [99991201] = Verdict.Fail(InvalidParameter),

        // Hire
        [1002001] = Verdict.Retry(ServiceUnavailable),

        // The same error on the page of Hire's error codes, probably a typo there.
        [1020001] = Verdict.Retry(ServiceUnavailable),
        [1002009] = Verdict.Fail(InvalidParameter),
        [1002102] = Verdict.Fail(TalentNotFound),
        [1002208] = Verdict.Fail(TalentNotFound),
        [1002601] = Verdict.Fail(NotFound),
        [1002101] = Verdict.Fail(Conflict),
        [1002103] = Verdict.Fail(Conflict),
        [1002105] = Verdict.Fail(Conflict),
    };

    /// <summary>Classifies a response with a code. The <paramref name="code"/> 0 is success unless the status contradicts it.</summary>
    public static Verdict OfCode(int code, int status) => code switch
    {
        0 when status is >= 200 and <= 299 => Verdict.Success,
        0 => OfStatus(status),
        _ when ByCode.TryGetValue(code, out var verdict) => verdict,
        _ when SaysMore(code, status) => OfStatus(status),

        // Feishu returns business errors with any status, including 500; a retry would be refused again.
        _ => Verdict.Fail(Refused),
    };

    /// <summary>Classifies a response without a code, or whose code does not decide.</summary>
    public static Verdict OfStatus(int status) => status switch
    {
        // A success without a code is not a response of Feishu's API. A truncated response looks the same, so a retry may help.
        >= 200 and <= 299 => Verdict.Retry(InvalidResponse),
        401 => Verdict.RenewToken(TokenRejected),
        403 => Verdict.Fail(PermissionDenied),
        407 => Verdict.Fail(NetworkFailure),
        408 => Verdict.Retry(RequestTimeout),
        409 => Verdict.Fail(Conflict),
        429 => Verdict.Wait(RateLimited),
        404 or (>= 300 and <= 399) => Verdict.Fail(InvalidResponse),
        >= 500 => Verdict.Retry(ServiceUnavailable),
        _ => Verdict.Fail(InvalidParameter),
    };

    public static Verdict OfFault(TransportFault fault) => fault switch
    {
        TransportFault.Timeout => Verdict.Retry(RequestTimeout),
        TransportFault.UntrustedCertificate or TransportFault.ProxyRefused => Verdict.Fail(NetworkFailure),
        _ => Verdict.Retry(NetworkFailure),
    };

    /// <summary>
    /// Whether the status is more specific than a code that is not in the table: it is about the token, a wait or a conflict, or the code only
    /// repeats it, as gateways do.
    /// </summary>
    private static bool SaysMore(int code, int status) =>
        status is 401 or 407 or 408 or 409 or 429 or (>= 300 and <= 399) || code == status;
}
