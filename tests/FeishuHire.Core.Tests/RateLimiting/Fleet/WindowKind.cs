namespace FeishuHire.Core.Tests.RateLimiting.Fleet;

/// <summary>How a server defines its windows, which Feishu does not document, and whether a throttle asks for a wait.</summary>
public enum WindowKind
{
    /// <summary>Any second, wherever it starts; a throttle asks for a wait of one second.</summary>
    Sliding,

    /// <summary>Any second, wherever it starts; a throttle does not ask for a wait.</summary>
    SlidingWithoutWait,

    /// <summary>The seconds of the server's clock; a throttle asks for a wait of one second.</summary>
    ClockSecond,
}
