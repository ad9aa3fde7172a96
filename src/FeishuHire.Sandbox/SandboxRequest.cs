using System;

namespace FeishuHire.Sandbox;

/// <summary>A request as the sandbox sees it, whichever way it came.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The query, escaped, with or without its question mark.</param>
/// <param name="Authorization">The header of this name, where there is one.</param>
/// <param name="Body">The body; empty where there is none.</param>
public sealed record SandboxRequest(string Method, string Path, string Query, string? Authorization, ReadOnlyMemory<byte> Body);
