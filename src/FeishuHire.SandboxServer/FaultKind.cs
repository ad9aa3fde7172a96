namespace FeishuHire.Sandbox.Server;

/// <summary>What happens at the <see cref="FaultPoint"/>.</summary>
public enum FaultKind
{
    /// <summary>The connection is reset (RST).</summary>
    Reset,

    /// <summary>The connection is closed (FIN).</summary>
    Close,

    /// <summary>Nothing more is sent, and the connection stays open.</summary>
    Hang,

    /// <summary>The rest is sent at one byte per second.</summary>
    Trickle,
}
