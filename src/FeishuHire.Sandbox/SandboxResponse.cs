using System.Collections.Generic;

namespace FeishuHire.Sandbox;

/// <summary>The sandbox's response to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers beside <c>Content-Type</c>.</param>
/// <param name="Body">The body: JSON in UTF-8.</param>
public sealed record SandboxResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The content type of every body.</summary>
    public const string ContentType = "application/json; charset=utf-8";
}
