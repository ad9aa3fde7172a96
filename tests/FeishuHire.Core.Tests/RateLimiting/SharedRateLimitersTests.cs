using FeishuHire.Api;
using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.RateLimiting;
using FeishuHire.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>Feishu counts by app, so sessions of the same app share their limiters.</summary>
public sealed class SharedRateLimitersTests
{
    private static readonly TestSettings App = new();

    [Fact]
    public void Sessions_of_the_same_app_at_the_same_endpoint_share() =>
        Assert.Same(FeishuHireSession.LimitersFor(App.SessionOptions), FeishuHireSession.LimitersFor(App.SessionOptions));

    [Fact]
    public void Sessions_of_another_app_do_not_share() =>
        Assert.NotSame(FeishuHireSession.LimitersFor(App.SessionOptions), FeishuHireSession.LimitersFor(new TestSettings().SessionOptions));

    [Fact]
    public void Sessions_at_another_endpoint_do_not_share() => Assert.NotSame(
        FeishuHireSession.LimitersFor(App.SessionOptions), FeishuHireSession.LimitersFor((App with { Endpoint = FeishuEndpoint.Lark }).SessionOptions));

    [Fact]
    public void Sessions_with_the_same_access_token_share() => Assert.Same(
        FeishuHireSession.LimitersFor(new TestSettings { Credential = new AccessTokenCredential("t-shared".ToSecureString()) }.SessionOptions),
        FeishuHireSession.LimitersFor(new TestSettings { Credential = new AccessTokenCredential("t-shared".ToSecureString()) }.SessionOptions));

    [Fact]
    public void Sandboxes_do_not_share_although_their_app_is_the_same() =>
        Assert.NotSame(FeishuHireSession.LimitersFor(SandboxSession()), FeishuHireSession.LimitersFor(SandboxSession()));

    [Fact]
    public void Each_api_has_a_limiter_of_its_own_with_its_documented_limit()
    {
        var limiters = new ApiRateLimiters(new FakeTimeProvider());

        Assert.Same(limiters.For(ExternalApplicationEndpoints.List.Operation), limiters.For(ExternalApplicationEndpoints.List.Operation));
        Assert.NotSame(limiters.For(ExternalApplicationEndpoints.List.Operation), limiters.For(AppTokenSource.Operation));
        Assert.Equal([RateLimit.PerSecond(20)], limiters.For(ExternalApplicationEndpoints.List.Operation).Limits);
        Assert.Equal([RateLimit.PerSecond(50)], limiters.For(AppTokenSource.Operation).Limits);
    }

    [Fact]
    public void The_users_own_limit_replaces_those_of_seconds_until_it_is_taken_back()
    {
        var limiters = new ApiRateLimiters(new FakeTimeProvider());
        var list = limiters.For(ExternalApplicationEndpoints.List.Operation);

        limiters.SetLimit(7);
        Assert.Equal([RateLimit.PerSecond(7)], list.Limits);
        Assert.Equal([RateLimit.PerSecond(7)], limiters.For(AppTokenSource.Operation).Limits);

        limiters.SetLimit(null);
        Assert.Equal([RateLimit.PerSecond(20)], list.Limits);
    }

    [Fact]
    public async Task Two_sessions_of_one_app_stay_within_its_limit_together()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { EnforceLimits = false });
        using var other = await test.Clock.RunAsync(test.Settings.ConnectAsync(test));
        var sessions = new[] { test.Session, other };

        // All requests start now, so the wait of each one is the time at which it was sent.
        var reading = Task.WhenAll(Enumerable.Range(0, 80).Select(number => FirstPageAsync(sessions[number % 2], test)));
        await test.Clock.RunAsync(reading);

        Assert.Equal(80, test.ListRequests);
        LimiterFixture.AssertNoWindowOver(20, test.ListAttempts.Select(attempt => attempt.Event.Waited));
    }

    private static async Task<bool> FirstPageAsync(FeishuHireSession session, TestSession test)
    {
        await foreach (var page in session.PagesOfAsync(
            Sandbox.Data.SampleData.DocumentedTalentId, new ListOptions(All: false), test))
        {
            return page.HasMore;
        }

        return false;
    }

    private static SessionOptions SandboxSession() => (App with { Handler = App.NewTenant() }).SessionOptions;
}
