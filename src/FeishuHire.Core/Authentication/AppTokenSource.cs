using System;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Authentication;

/// <summary>
/// Requests the tokens of a custom app from Feishu.
/// See https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal
/// </summary>
internal sealed class AppTokenSource(string appId, SecureString appSecret, HireTransport transport, TimeProvider time) : ITokenSource
{
    /// <summary>The token operation. It needs no scope and is not part of Hire.</summary>
    public static readonly Operation Operation = new("v3/tenant_access_token/internal", "POST", "/open-apis/auth/v3/tenant_access_token/internal")
    {
        Limits = [RateLimit.PerSecond(50)],
        ReadsOnly = true,
    };

    /// <summary>
    /// How long before its expiry a token is renewed. While 30 minutes or more remain, Feishu returns the same token, so an earlier renewal
    /// achieves nothing; a later one leaves too little time to survive an outage.
    /// </summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(8);

    /// <summary>How long to wait before reusing a token that Feishu rejected but returns again: the rejection may be temporary.</summary>
    private static readonly TimeSpan SecondThought = TimeSpan.FromSeconds(2);

    public Task<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken) =>
        FetchAsync(retryTimeout: null, observer, cancellationToken);

    public Task<AccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken) =>
        FetchAsync(TimeSpan.Zero, observer, cancellationToken);

    public async Task<AccessToken> ReplaceAsync(
        AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var token = await GetAsync(observer, cancellationToken);
        if (token.Value == rejected.Value)
        {
            await time.Delay(SecondThought, cancellationToken);
        }

        return token;
    }

    private async Task<AccessToken> FetchAsync(TimeSpan? retryTimeout, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var request = new ApiRequest<TokenResponse>(Operation, static () => TokenJsonContext.Default.TokenResponse)
        {
            Body = CreateBody,
            RetryTimeout = retryTimeout,
            Secret = () => Secret.Use(appSecret, secret => SecretForms.Of(new string(secret))),
        };
        var response = await transport.SendAsync(request, tokens: null, observer, cancellationToken);
        if (!AccessToken.IsWellFormed(response.TenantAccessToken) || response.Expire is not { Value: > 0 and var seconds })
        {
            throw new FeishuApiException(FeishuErrorId.InvalidResponse, Messages.TokenResponseIncomplete);
        }

        var now = time.GetUtcNow();
        var life = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds));

        // A token whose lifetime is shorter than the lead is renewed after half its lifetime, not for every request.
        var useful = life > Lead + Lead ? life - Lead : TimeSpan.FromTicks(life.Ticks / 2);
        return new AccessToken(response.TenantAccessToken!, now + life, now + useful);
    }

    private HttpContent CreateBody() => Secret.Use(appSecret, secret => RequestBody.Of(body =>
    {
        body.WriteString("app_id", appId);
        body.WriteString("app_secret", secret);
    }));
}
