using FeishuHire.Core.Tests.Support;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>The effect of a throttle on all callers that share the limiter.</summary>
public sealed class PauseTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(9);

    [Fact]
    public async Task A_pause_holds_everybody_for_exactly_its_time()
    {
        var fixture = new LimiterFixture(20);
        var first = await Assert.Single(fixture.Ask(1));
        var before = fixture.Ask(3);

        fixture.Limiter.Throttled(first, Pause);
        var after = fixture.Ask(3);
        fixture.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(before.Concat(after), task => task.IsCompleted);
        fixture.Advance(TimeSpan.FromSeconds(5));

        var permits = await Task.WhenAll(before.Concat(after));
        Assert.Equal(Pause, permits[0].GrantedAt);
        Assert.All(permits, permit => Assert.Equal(Pause, permit.Paused));
        Assert.All(permits, permit => Assert.Equal(permit.GrantedAt, permit.Waited));
    }

    [Fact]
    public async Task Of_two_pauses_the_longer_counts()
    {
        var fixture = new LimiterFixture(20);
        var first = await Assert.Single(fixture.Ask(1));
        fixture.Limiter.Throttled(first, Pause);
        fixture.Limiter.Throttled(first, TimeSpan.FromSeconds(1));
        Assert.Equal(Pause, fixture.Limiter.PauseLeft);

        var next = Assert.Single(fixture.Ask(1));
        fixture.Advance(TimeSpan.FromSeconds(20));

        var permit = await next;
        Assert.Equal((Pause, Pause), (permit.GrantedAt, permit.Paused));
    }

    [Fact]
    public async Task Only_the_part_of_a_pause_that_a_waiter_was_there_for_is_counted_as_its()
    {
        var fixture = new LimiterFixture(20);
        fixture.Limiter.Throttled(await Assert.Single(fixture.Ask(1)), Pause);
        fixture.Advance(TimeSpan.FromSeconds(6));

        var late = Assert.Single(fixture.Ask(1));
        fixture.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(3), (await late).Paused);
    }

    [Fact]
    public async Task Who_may_not_wait_that_long_fails_at_once_and_the_others_wait_on()
    {
        var fixture = new LimiterFixture(20);
        var first = await Assert.Single(fixture.Ask(1));
        var impatient = fixture.Limiter.AcquireAsync(Pause - TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var patient = fixture.Limiter.AcquireAsync(Pause, TestContext.Current.CancellationToken);

        fixture.Limiter.Throttled(first, Pause);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => impatient.InTimeAsync());
        Assert.Equal(FeishuErrorId.RateLimited, error.ErrorId);
        Assert.Contains("wait 9 s", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FeishuApiException>(
            () => fixture.Limiter.AcquireAsync(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken));
        fixture.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(Pause, (await patient).Paused);
    }

    [Fact]
    public async Task Throttles_of_requests_that_were_under_way_together_slow_down_once()
    {
        Assert.Equal(await SpacingAfterAsync(throttles: 1), await SpacingAfterAsync(throttles: 10));
    }

    [Fact]
    public async Task One_throttle_in_a_long_time_is_an_accident_and_each_after_it_takes_a_tenth_of_the_rate()
    {
        var fixture = new LimiterFixture(100);
        fixture.GrantedIn(TimeSpan.FromSeconds(40));
        var settled = (fixture.GrantedIn(TimeSpan.FromSeconds(30))).Count / 30.0;

        var accident = await RateAfterThrottleAsync(fixture);
        var once = await RateAfterThrottleAsync(fixture);
        var twice = await RateAfterThrottleAsync(fixture);

        Assert.InRange(accident / settled, 0.97, 1.03);

        // Several processes also leave more headroom than one.
        Assert.InRange(once / settled, 0.85, 0.92);
        Assert.InRange(twice / once, 0.87, 0.95);
    }

    [Fact]
    public async Task Who_is_throttled_again_and_again_from_the_beginning_slows_down_faster()
    {
        var fixture = new LimiterFixture(100);
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(1));
        for (var throttle = 0; throttle < 4; throttle++)
        {
            fixture.Limiter.Throttled(granted[^1], TimeSpan.FromSeconds(1));
            granted = fixture.GrantedIn(TimeSpan.FromSeconds(2));
        }

        Assert.InRange((fixture.GrantedIn(TimeSpan.FromSeconds(1))).Count, 20, 35);
    }

    [Fact]
    public async Task The_rate_recovers_within_three_minutes()
    {
        var fixture = new LimiterFixture(20);
        for (var throttle = 0; throttle < 3; throttle++)
        {
            await ThrottleAsync(fixture);
        }

        fixture.GrantedIn(TimeSpan.FromSeconds(180));
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(10));

        Assert.InRange(granted.Count, 20 * 10 * 0.95, 20 * 10);
    }

    [Fact]
    public async Task Who_asks_for_less_than_the_rate_does_not_raise_it()
    {
        var fixture = new LimiterFixture(20);
        for (var throttle = 0; throttle < 3; throttle++)
        {
            await ThrottleAsync(fixture);
        }

        var before = Spacing(fixture.GrantedIn(TimeSpan.FromSeconds(2)));
        for (var second = 0; second < 600; second++)
        {
            fixture.Advance(TimeSpan.FromSeconds(1));
            await Assert.Single(fixture.Ask(1));
        }

        Assert.Equal(before, Spacing(fixture.GrantedIn(TimeSpan.FromSeconds(2))));
    }

    [Fact]
    public async Task However_often_it_is_throttled_the_rate_does_not_die()
    {
        var fixture = new LimiterFixture(20);
        for (var throttle = 0; throttle < 50; throttle++)
        {
            await ThrottleAsync(fixture);
        }

        Assert.NotEmpty(fixture.GrantedIn(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task No_window_is_exceeded_around_a_pause()
    {
        var fixture = new LimiterFixture(20);
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(5));
        fixture.Limiter.Throttled(granted[^1], TimeSpan.FromMilliseconds(10));
        granted.AddRange(fixture.GrantedIn(TimeSpan.FromSeconds(30)));

        LimiterFixture.AssertNoWindowOver(20, granted);
    }

    private static async Task<double> SpacingAfterAsync(int throttles)
    {
        var fixture = new LimiterFixture(20);
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(30));
        foreach (var permit in granted.TakeLast(throttles))
        {
            // The responses arrive one after the other.
            fixture.Advance(TimeSpan.FromMilliseconds(1));
            fixture.Limiter.Throttled(permit, TimeSpan.FromSeconds(1) - TimeSpan.FromMilliseconds(throttles));
        }

        return Spacing(fixture.GrantedIn(TimeSpan.FromSeconds(1.5)));
    }

    private static async Task<double> RateAfterThrottleAsync(LimiterFixture fixture)
    {
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(10));
        fixture.Limiter.Throttled(granted[^1], TimeSpan.FromSeconds(1));
        fixture.Advance(TimeSpan.FromSeconds(1));
        return (fixture.GrantedIn(TimeSpan.FromSeconds(3))).Count / 3.0;
    }

    private static async Task ThrottleAsync(LimiterFixture fixture)
    {
        var permit = Assert.Single(fixture.Ask(1));
        fixture.Advance(TimeSpan.FromSeconds(5));
        fixture.Limiter.Throttled(await permit, TimeSpan.FromSeconds(1));
        fixture.Advance(TimeSpan.FromSeconds(1));
        var next = fixture.Ask(3);
        fixture.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(next);
    }

    // Only the last two, since the first interval is a little shorter: a delay of the timer is compensated.
    private static double Spacing(IReadOnlyList<Permit> permits) =>
        Math.Round((permits[^1].GrantedAt - permits[^2].GrantedAt).TotalMilliseconds, 1);
}
