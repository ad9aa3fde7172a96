using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FeishuHire.Http;

/// <summary>A tenant access token. No length and no prefix is assumed: newer tokens are long.</summary>
internal sealed class AccessToken(string value, DateTimeOffset? expiresAt, DateTimeOffset? renewAt)
{
    /// <summary>The shortest token that is searched for among records; a shorter text may occur there by chance.</summary>
    private const int TellingLength = 16;

    private readonly byte[] _bytes = Encoding.ASCII.GetBytes(value);
    private IReadOnlyList<string>? _forms;
    private volatile bool _accepted;

    public string Value => value;

    /// <summary>The forms in which a response may repeat the token.</summary>
    public IReadOnlyList<string> Forms => _forms ??= SecretForms.Of(value);

    /// <summary>When the token expires; <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? ExpiresAt => expiresAt;

    /// <summary>When to start renewing the token; it stays in use meanwhile.</summary>
    public DateTimeOffset? RenewAt => renewAt;

    /// <summary>Whether Feishu has accepted the token in a request.</summary>
    public bool WasAccepted => _accepted;

    public void Accept() => _accepted = true;

    /// <summary>Whether the token is still valid at a time.</summary>
    public bool IsValidAt(DateTimeOffset time) => !(expiresAt <= time);

    /// <summary>Whether the body of a response contains the token, including its records.</summary>
    public bool IsRepeatedIn(ReadOnlySpan<byte> body) => value.Length >= TellingLength && body.IndexOf(_bytes) >= 0;

    /// <summary>Whether a text can be sent as a token in a header: visible ASCII without spaces.</summary>
    public static bool IsWellFormed(string? value) => value is { Length: > 0 } && value.All(character => character is > ' ' and <= '~');

    /// <summary>Keeps the value out of logs and debuggers.</summary>
    public override string ToString() => "***";
}
