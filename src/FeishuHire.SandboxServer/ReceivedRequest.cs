namespace FeishuHire.Sandbox.Server;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The query, unchanged, with its question mark.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body, as text.</param>
/// <param name="Timestamp">When it arrived, on the system's monotonic clock.</param>
public sealed record ReceivedRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body, long Timestamp);
