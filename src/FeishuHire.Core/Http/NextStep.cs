namespace FeishuHire.Http;

/// <summary>What a response requires.</summary>
internal enum NextStep
{
    /// <summary>Use it.</summary>
    Success,

    /// <summary>Try again after a back-off, a limited number of times.</summary>
    Retry,

    /// <summary>Wait as the server says, and try again while waiting is allowed.</summary>
    Wait,

    /// <summary>Renew the token and try once more.</summary>
    RenewToken,

    /// <summary>Fail. Whether that ends the item or the command follows from the error id.</summary>
    Fail,
}
