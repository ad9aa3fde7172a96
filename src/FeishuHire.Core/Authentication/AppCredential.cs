using System;
using System.Security;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>The App ID and App Secret of a custom app, with which a session gets and renews its tokens.</summary>
internal sealed class AppCredential : FeishuCredential
{
    private readonly string _appId;
    private readonly SecureString _appSecret;

    /// <summary>Keeps a copy of the secret.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidCredential"/>: one of the two is empty.</exception>
    public AppCredential(string appId, SecureString appSecret)
    {
        _appId = string.IsNullOrWhiteSpace(appId)
            ? throw new FeishuApiException(FeishuErrorId.InvalidCredential, Messages.AppIdMissing)
            : appId;
        _appSecret = appSecret is not { Length: > 0 }
            ? throw new FeishuApiException(FeishuErrorId.InvalidCredential, Messages.AppSecretMissing)
            : appSecret.Copy();
        _appSecret.MakeReadOnly();
    }

    public override string AppId => _appId;

    internal override string Identity => _appId;

    internal override ITokenSource CreateTokenSource(HireTransport transport, TimeProvider time) =>
        new AppTokenSource(_appId, _appSecret, transport, time);
}
