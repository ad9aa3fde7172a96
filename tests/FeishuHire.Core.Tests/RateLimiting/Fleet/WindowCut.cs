namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>How a server cuts its windows, which Feishu does not document, and what it tells those whom it throttles.</summary>
public enum WindowCut
{
    /// <summary>Any second, wherever it begins; the throttle names a wait of a second.</summary>
    Sliding,

    /// <summary>The same, and the throttle names no wait.</summary>
    SlidingUnnamed,

    /// <summary>The seconds of the server's clock; the throttle names a wait of a second.</summary>
    ClockSecond,
}
