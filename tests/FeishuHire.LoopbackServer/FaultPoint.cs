namespace FeishuHire.LoopbackServer;

/// <summary>How far an answer gets before its fault.</summary>
public enum FaultPoint
{
    BeforeAnyByte,
    InHeaders,
    InBody,
}
