using System;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>A tenant access token that was obtained elsewhere; it cannot be renewed.</summary>
internal sealed class AccessTokenCredential : FeishuCredential
{
    private readonly AccessToken _token;

    /// <summary>Keeps a copy of the token.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidCredential"/>: it is empty or not a token.</exception>
    public AccessTokenCredential(SecureString accessToken)
    {
        var value = accessToken is null ? "" : Secret.Use(accessToken, characters => new string(characters));
        if (!AccessToken.IsWellFormed(value))
        {
            throw new FeishuApiException(FeishuErrorId.InvalidCredential, Messages.AccessTokenMalformed);
        }

        _token = new AccessToken(value, expiresAt: null, renewAt: null);
    }

    public override string? AppId => null;

    internal override string Identity
    {
        get
        {
            using var sha = SHA256.Create();
            return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(_token.Value)));
        }
    }

    internal override ITokenSource CreateTokenSource(HireTransport transport, TimeProvider time) => new FixedTokenSource(_token);
}
