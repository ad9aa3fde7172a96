using System;

namespace FeishuHire.Sandbox;

/// <summary>A request to the sandbox, from memory or from a socket.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The query, escaped, with or without its question mark.</param>
/// <param name="Authorization">The header with this name; <see langword="null"/> if there is none.</param>
/// <param name="Body">The body; empty if there is none.</param>
public sealed record SandboxRequest(string Method, string Path, string Query, string? Authorization, ReadOnlyMemory<byte> Body);
