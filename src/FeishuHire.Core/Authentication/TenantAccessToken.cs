using System;
using System.Linq;

namespace FeishuHire.Authentication;

/// <summary>A tenant access token. No length and no prefix is assumed: newer tokens are long.</summary>
internal sealed class TenantAccessToken(string value, DateTimeOffset? expiresAt, DateTimeOffset? renewAt)
{
    public string Value => value;

    /// <summary>When it ends, where that is known.</summary>
    public DateTimeOffset? ExpiresAt => expiresAt;

    /// <summary>From when on it is to be renewed.</summary>
    public DateTimeOffset? RenewAt => renewAt;

    /// <summary>The same token, to be renewed at another time.</summary>
    public TenantAccessToken RenewedAt(DateTimeOffset at) => new(value, expiresAt, at);

    /// <summary>Whether a text can travel in a header as a token: visible ASCII, no blanks.</summary>
    public static bool IsWellFormed(string? value) => value is { Length: > 0 } && value.All(character => character is > ' ' and <= '~');

    /// <summary>Keeps the value out of logs and debuggers.</summary>
    public override string ToString() => "***";
}
