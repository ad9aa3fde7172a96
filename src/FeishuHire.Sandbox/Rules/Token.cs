using System;

namespace FeishuHire.Sandbox.Rules;

/// <summary>An issued token.</summary>
internal sealed record Token(string Value, DateTimeOffset ExpiresAt);
