using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FeishuHire.Http;

/// <summary>A tenant access token. No length and no prefix is assumed: newer tokens are long.</summary>
internal sealed class AccessToken(string value, DateTimeOffset? expiresAt, DateTimeOffset? renewAt)
{
    /// <summary>So long at least is a token that is looked for among records: a shorter text may stand there by chance.</summary>
    private const int TellingLength = 16;

    private readonly byte[] _bytes = Encoding.ASCII.GetBytes(value);
    private IReadOnlyList<string>? _forms;
    private volatile bool _accepted;

    public string Value => value;

    /// <summary>The forms in which an answer may repeat it.</summary>
    public IReadOnlyList<string> Forms => _forms ??= SecretForms.Of(value);

    /// <summary>When it ends, where that is known.</summary>
    public DateTimeOffset? ExpiresAt => expiresAt;

    /// <summary>From when on it is to be renewed, while it is still used.</summary>
    public DateTimeOffset? RenewAt => renewAt;

    /// <summary>Whether Feishu has answered a request that was sent with it.</summary>
    public bool WasAccepted => _accepted;

    public void Accept() => _accepted = true;

    /// <summary>Whether it may still be used at a time.</summary>
    public bool IsValidAt(DateTimeOffset time) => !(expiresAt <= time);

    /// <summary>Whether the body of an answer repeats it, be it among the records.</summary>
    public bool IsRepeatedIn(ReadOnlySpan<byte> body) => value.Length >= TellingLength && body.IndexOf(_bytes) >= 0;

    /// <summary>Whether a text can travel in a header as a token: visible ASCII, no blanks.</summary>
    public static bool IsWellFormed(string? value) => value is { Length: > 0 } && value.All(character => character is > ' ' and <= '~');

    /// <summary>Keeps the value out of logs and debuggers.</summary>
    public override string ToString() => "***";
}
