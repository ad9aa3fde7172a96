namespace FeishuHire.Sandbox.Server;

/// <summary>How far an answer gets before its fault.</summary>
public enum FaultPoint
{
    /// <summary>Nothing of the answer is sent.</summary>
    BeforeAnyByte,

    /// <summary>The headers are sent in part.</summary>
    InHeaders,

    /// <summary>The body is sent in part.</summary>
    InBody,
}
