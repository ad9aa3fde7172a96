using System;

namespace FeishuHire.Sandbox.Operations;

/// <summary>An operation as Feishu documents it, with the handler of its requests.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, in which each parameter is a name after a colon.</param>
/// <param name="Limits">The rate limits, separated by spaces, such as <c>1000/min 50/s</c>; all of them apply.</param>
/// <param name="Scopes">The scopes, separated by spaces; any one of them is enough.</param>
/// <param name="Handle">Handles a call that is neither refused nor throttled.</param>
internal sealed record Operation(string Method, string Path, string Limits, string Scopes, Func<Call, SandboxResult> Handle)
{
    /// <summary>The prefix of the paths of all Hire operations.</summary>
    public const string Root = "/open-apis/hire";

    /// <summary>Whether a call needs a token at all.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether a tenant access token is accepted. A few operations take only a user's token.</summary>
    public bool TakesTenantToken { get; init; } = true;
}
