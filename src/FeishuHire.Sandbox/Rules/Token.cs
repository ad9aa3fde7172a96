using System;

namespace FeishuHire.Sandbox.Rules;

/// <summary>A token that was given out.</summary>
internal sealed record Token(string Value, DateTimeOffset ExpiresAt);
