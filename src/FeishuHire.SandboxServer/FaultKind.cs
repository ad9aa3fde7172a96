namespace FeishuHire.Sandbox.Server;

/// <summary>What happens at the point of the fault.</summary>
public enum FaultKind
{
    /// <summary>The connection is reset (RST).</summary>
    Reset,

    /// <summary>The connection is closed in good order (FIN).</summary>
    Close,

    /// <summary>Nothing more comes.</summary>
    Hang,

    /// <summary>The rest comes a byte a second.</summary>
    Trickle,
}
