namespace FeishuHire.Sandbox.Operations;

/// <summary>One call that the sandbox knows.</summary>
internal interface IOperation
{
    string Method { get; }

    string Path { get; }

    /// <summary>The scope that the call needs; a call without one needs no token either.</summary>
    string? Scope { get; }

    /// <summary>How many requests any window of a second admits.</summary>
    int Limit { get; }

    SandboxAnswer Handle(SandboxRequest request);
}
