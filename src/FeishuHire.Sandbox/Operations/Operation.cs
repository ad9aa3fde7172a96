using System;

namespace FeishuHire.Sandbox.Operations;

/// <summary>A call as Feishu describes it, and what answers it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, in which each parameter is a name with a colon.</param>
/// <param name="Limits">The frequency limits, separated by blanks, such as <c>1000/min 50/s</c>; all of them apply.</param>
/// <param name="Scopes">The scopes, separated by blanks; any one of them is enough.</param>
/// <param name="Answer">Answers a call that is neither refused nor throttled.</param>
internal sealed record Operation(string Method, string Path, string Limits, string Scopes, Func<Call, SandboxAnswer> Answer)
{
    /// <summary>What precedes the path of each call of Hire.</summary>
    public const string Root = "/open-apis/hire";

    /// <summary>Whether a call needs a token at all.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether a tenant's token is accepted; a few calls take a user's only.</summary>
    public bool TakesTenantToken { get; init; } = true;
}
