using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>One call that the sandbox knows.</summary>
internal interface IOperation
{
    string Method { get; }

    /// <summary>The path; where it ends in the id of a record, with a colon and a name in its place.</summary>
    string Path { get; }

    /// <summary>The scopes of which the call needs any one; a call without any needs no token either.</summary>
    IReadOnlyList<string> Scopes { get; }

    /// <summary>How many requests any window of a second admits.</summary>
    int Limit { get; }

    SandboxAnswer Handle(SandboxRequest request);
}
