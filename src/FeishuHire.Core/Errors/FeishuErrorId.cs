namespace FeishuHire;

/// <summary>
/// What went wrong, in the words that every <c>FullyQualifiedErrorId</c> of the module starts with. Scripts rest on these names.
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

    /// <summary>There is no talent with this id. The next talent goes on.</summary>
    TalentNotFound,

    /// <summary>A parameter was refused, by the module or by Feishu.</summary>
    InvalidParameter,

    /// <summary>The request contradicts what Feishu already has, such as a duplicate.</summary>
    Conflict,

    /// <summary>Feishu refuses the request with a code that the module does not know; its words are in the message.</summary>
    Refused,

    /// <summary>Feishu limits the frequency of calls, and all the waiting that is allowed was not enough.</summary>
    RateLimited,

    /// <summary>Feishu's service failed, and went on failing through every retry.</summary>
    ServiceUnavailable,

    /// <summary>The connection could not be made, or broke, through every retry.</summary>
    NetworkFailure,

    /// <summary>No complete answer came in the time allowed for one attempt, through every retry.</summary>
    RequestTimeout,

    /// <summary>The answer is not one that Feishu's API gives.</summary>
    InvalidResponse,

    /// <summary>A list said that there is more but gave no way to go on: its page token was missing or had been used before, or page after page brought nothing new.</summary>
    PagingFailed,

    /// <summary>There is no record with this id. The next record goes on.</summary>
    NotFound,
}
