using FeishuHire.Authentication;
using FeishuHire.Http;

namespace FeishuHire.Sessions;

/// <summary>How a session connects and how patient it is.</summary>
/// <param name="credential">What the session proves itself with.</param>
internal sealed class SessionOptions(FeishuCredential credential) : HttpOptions
{
    /// <summary>What the session proves itself with.</summary>
    public FeishuCredential Credential { get; } = credential;

    /// <summary>The upper bound for each API; without it Feishu's documented limit.</summary>
    public int? RequestsPerSecond { get; init; }
}
