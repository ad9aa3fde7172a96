using FeishuHire.Api;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A call can have several limits. A limit per minute can be used up at once; a limit per second spaces requests.</summary>
public sealed class SeveralLimitsTests
{
    private static readonly RateLimit Minute = RateLimit.PerMinute(1000);
    private static readonly RateLimit Second = RateLimit.PerSecond(50);

    [Fact]
    public void A_limit_of_minutes_is_used_at_once()
    {
        var fixture = new LimiterFixture([RateLimit.PerMinute(20)]);

        var asked = fixture.Ask(25);

        Assert.Equal(20, asked.Count(permit => permit.IsCompletedSuccessfully));
    }

    [Fact]
    public void After_that_its_requests_wait_for_the_next_minute()
    {
        var fixture = new LimiterFixture([RateLimit.PerMinute(20)]);

        var granted = fixture.GrantedIn(TimeSpan.FromMinutes(10));

        LimiterFixture.AssertNoWindowOver(RateLimit.PerMinute(20), granted);

        // One second of each minute is left free, since the latency of requests varies.
        Assert.Equal(200, granted.Count);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60)]
    [InlineData(20, 60)]
    [InlineData(25, 120)]
    [InlineData(60, 180)]
    public void Tells_how_long_it_takes_to_send_the_rest(int requests, int seconds)
    {
        var fixture = new LimiterFixture([RateLimit.PerMinute(20)]);
        fixture.Ask(20);

        // One second of each minute is left free.
        Assert.InRange(fixture.Limiter.TimeToSend(requests).TotalSeconds, seconds, seconds + (seconds / 60));

        fixture.Advance(TimeSpan.FromSeconds(40));
        Assert.InRange(fixture.Limiter.TimeToSend(requests).TotalSeconds, Math.Max(0, seconds - 40), Math.Max(0, seconds - 40) + (seconds / 60));
    }

    [Fact]
    public void Both_limits_of_a_call_are_kept_and_used_up()
    {
        var fixture = new LimiterFixture([Minute, Second]);

        var granted = fixture.GrantedIn(TimeSpan.FromMinutes(5));

        LimiterFixture.AssertNoWindowOver(Minute, granted);
        LimiterFixture.AssertNoWindowOver(Second, granted);
        Assert.InRange(granted.Count, 4_750, 5_000);

        // The first thousand come at the pace of the limit per second, not of the limit per minute.
        Assert.InRange(granted[999].GrantedAt, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public void What_a_former_limit_let_through_counts_for_a_longer_one()
    {
        var fixture = new LimiterFixture([Minute, Second]);
        var before = fixture.GrantedIn(TimeSpan.FromSeconds(10));

        fixture.Limiter.Limits = [Second];
        var between = fixture.GrantedIn(TimeSpan.FromSeconds(5));
        fixture.Limiter.Limits = [Minute, Second];
        var after = fixture.GrantedIn(TimeSpan.FromMinutes(2));

        LimiterFixture.AssertNoWindowOver(Minute, [.. before, .. between, .. after]);
    }

    [Fact]
    public async Task A_throttle_makes_room_for_the_others_who_share_a_limit_of_minutes()
    {
        var fixture = new LimiterFixture([RateLimit.PerMinute(20)]);
        var first = await fixture.Ask(1)[0];

        fixture.Limiter.Throttled(first, TimeSpan.FromSeconds(52));
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(60));

        Assert.InRange(granted.Count, 10, 18);
        Assert.All(granted, permit => Assert.True(permit.GrantedAt >= TimeSpan.FromSeconds(52)));
    }
}
