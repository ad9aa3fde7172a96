namespace FeishuHire;

/// <summary>
/// The kind of an error. Every <c>FullyQualifiedErrorId</c> of the module starts with one of these names, and scripts rely on them.
/// </summary>
public enum FeishuErrorId
{
    /// <summary>There is no session, or it was disconnected. Ends the command.</summary>
    NotConnected,

    /// <summary>The App ID or the App Secret is wrong or missing. Ends the command.</summary>
    InvalidCredential,

    /// <summary>Feishu rejected the access token, and renewing it did not help or was not possible. Ends the command.</summary>
    TokenRejected,

    /// <summary>The app lacks a scope that the call needs. Ends the command.</summary>
    PermissionDenied,

    /// <summary>The app is disabled, not released, or not available in the tenant. Ends the command.</summary>
    AppUnavailable,

    /// <summary>The caller's IP address is not in the app's allow-list. Ends the command.</summary>
    IpNotAllowed,

    /// <summary>The tenant's monthly quota of API calls is used up. Ends the command.</summary>
    QuotaExhausted,

    /// <summary>There is no talent with this id. The command continues with the next talent.</summary>
    TalentNotFound,

    /// <summary>A parameter was refused, by the module or by Feishu.</summary>
    InvalidParameter,

    /// <summary>The request conflicts with existing data in Feishu, such as a duplicate.</summary>
    Conflict,

    /// <summary>Feishu refuses the request with a code that the module does not know; the message quotes Feishu.</summary>
    Refused,

    /// <summary>Feishu throttled the request for longer than the allowed waiting time.</summary>
    RateLimited,

    /// <summary>Feishu's service failed, and all retries failed.</summary>
    ServiceUnavailable,

    /// <summary>No connection could be made, or the connection broke, and all retries failed.</summary>
    NetworkFailure,

    /// <summary>No complete response arrived within the timeout of an attempt, and all retries failed.</summary>
    RequestTimeout,

    /// <summary>The response is not a valid response of Feishu's API.</summary>
    InvalidResponse,

    /// <summary>A list has more records but cannot be continued: no page token, a repeated one, or many pages without a new record.</summary>
    PagingFailed,

    /// <summary>There is no record with this id. The command continues with the next record.</summary>
    NotFound,

    /// <summary>A write may or may not have been carried out: its response was lost, and its outcome could not be determined.</summary>
    OutcomeUnknown,
}
