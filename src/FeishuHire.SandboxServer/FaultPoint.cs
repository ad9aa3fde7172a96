namespace FeishuHire.Sandbox.Server;

/// <summary>How much of a response is sent before the fault.</summary>
public enum FaultPoint
{
    /// <summary>Nothing is sent.</summary>
    BeforeAnyByte,

    /// <summary>A part of the headers is sent.</summary>
    InHeaders,

    /// <summary>The headers and a part of the body are sent.</summary>
    InBody,
}
