using FeishuHire.Authentication;
using FeishuHire.Http;

namespace FeishuHire.Sessions;

/// <summary>How a session connects, and its limits.</summary>
internal sealed class SessionOptions(FeishuCredential credential) : HttpOptions
{
    /// <summary>The credential.</summary>
    public FeishuCredential Credential { get; } = credential;

    /// <summary>The limit for each API; <see langword="null"/> for Feishu's documented limits.</summary>
    public int? RequestsPerSecond { get; init; }
}
