using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>The limit is never exceeded, and almost fully used.</summary>
public sealed class LimitTests
{
    /// <summary>The limit, and the resolution of the timers in milliseconds.</summary>
    public static TheoryData<int, double> LimitsAndClocks => new()
    {
        { 1, 0 }, { 3, 0 }, { 20, 0 }, { 50, 0 }, { 1000, 0 }, { 20, 15.625 }, { 50, 15.625 }, { 1000, 15.625 },
    };

    [Theory]
    [MemberData(nameof(LimitsAndClocks))]
    public async Task No_second_holds_more_than_the_limit_and_over_95_percent_of_it_is_used(int limit, double granularity)
    {
        var fixture = Create(limit, granularity);

        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(60));

        LimiterFixture.AssertNoWindowOver(limit, granted);
        var settled = granted.FindAll(permit => permit.GrantedAt >= TimeSpan.FromSeconds(10));
        Assert.InRange(settled.Count, limit * 50 * 0.95, limit * 50);
    }

    [Theory]
    [MemberData(nameof(LimitsAndClocks))]
    public void A_run_of_twenty_seconds_uses_92_percent_of_the_limit(int limit, double granularity)
    {
        var fixture = Create(limit, granularity);

        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(20));

        Assert.InRange(granted.Count, limit * 20 * 0.92, limit * 20);
    }

    [Theory]
    [MemberData(nameof(LimitsAndClocks))]
    public async Task Bursts_with_pauses_between_never_exceed_the_limit(int limit, double granularity)
    {
        var fixture = Create(limit, granularity);
        var random = new Random(limit);
        var asked = new List<Task<Permit>>();
        for (var burst = 0; burst < 200; burst++)
        {
            asked.AddRange(fixture.Ask(random.Next(1 + (limit / 2))));
            fixture.Advance(TimeSpan.FromMilliseconds(random.Next(1500)));
        }

        fixture.Advance(TimeSpan.FromMinutes(10));

        LimiterFixture.AssertNoWindowOver(limit, await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Many_waiters_from_many_threads_never_exceed_the_limit()
    {
        var fixture = new LimiterFixture(20);
        var asking = Enumerable.Range(0, 64).Select(_ => Task.Run(
            () => Task.WhenAll(Enumerable.Range(0, 10).Select(_ => fixture.AskAsync(TestContext.Current.CancellationToken))))).ToArray();
        var granted = await Support.Settle.RunAsync(fixture.Clock, Task.WhenAll(asking));

        Assert.Equal(640, granted.Sum(permits => permits.Length));
        LimiterFixture.AssertNoWindowOver(20, granted.SelectMany(permits => permits));
    }

    [Fact]
    public async Task The_first_permit_comes_at_once()
    {
        var fixture = new LimiterFixture(20);

        var permit = await Assert.Single(fixture.Ask(1));

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero), (permit.GrantedAt, permit.Waited, permit.Paused));
    }

    [Fact]
    public async Task Who_comes_first_is_served_first()
    {
        var fixture = new LimiterFixture(20);
        var served = new List<int>();
        var asked = new List<Task<Permit>>();
        for (var number = 0; number < 50; number++)
        {
            asked.AddRange(fixture.Ask(1));
            fixture.Advance(TimeSpan.FromMilliseconds(number % 7));
        }

        fixture.Advance(TimeSpan.FromSeconds(10));

        var times = (await Task.WhenAll(asked)).Select(permit => permit.GrantedAt).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.Equal(50, times.Distinct().Count());
    }

    [Fact]
    public async Task A_waiter_that_leaves_takes_no_permit_with_it_and_holds_nobody_up()
    {
        var patient = new LimiterFixture(20);
        var expected = patient.Ask(30);
        patient.Advance(TimeSpan.FromMinutes(1));

        var fixture = new LimiterFixture(20);
        using var stop = new CancellationTokenSource();
        var asked = new List<Task<Permit>>();
        var left = new List<Task<Permit>>();
        for (var number = 0; number < 30; number++)
        {
            asked.AddRange(fixture.Ask(1));
            left.Add(fixture.Limiter.AcquireAsync(TimeSpan.FromHours(1), stop.Token));
        }

        await stop.CancelAsync();
        fixture.Advance(TimeSpan.FromMinutes(1));

        foreach (var task in left)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.InTimeAsync());
        }

        Assert.Equal(
            (await Task.WhenAll(expected)).Select(permit => permit.GrantedAt), (await Task.WhenAll(asked)).Select(permit => permit.GrantedAt));
    }

    [Fact]
    public async Task Who_is_cancelled_already_does_not_even_queue()
    {
        var fixture = new LimiterFixture(20);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fixture.Limiter.AcquireAsync(TimeSpan.Zero, new CancellationToken(canceled: true)));

        Assert.True(Assert.Single(fixture.Ask(1)).IsCompleted);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public async Task A_limit_that_changes_to_and_fro_forgets_nothing_that_was_sent(int other)
    {
        var fixture = new LimiterFixture(20);
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(10));

        for (var change = 0; change < 20; change++)
        {
            fixture.Limiter.Limits = [RateLimit.PerSecond(other)];
            fixture.Limiter.Limits = [RateLimit.PerSecond(20)];
            granted.AddRange(fixture.GrantedIn(TimeSpan.FromMilliseconds(20)));
        }

        LimiterFixture.AssertNoWindowOver(20, granted);
    }

    [Fact]
    public async Task A_lower_limit_counts_what_was_sent_under_the_higher_one()
    {
        var fixture = new LimiterFixture(20);
        fixture.GrantedIn(TimeSpan.FromSeconds(5));
        var changedAt = fixture.Now;

        fixture.Limiter.Limits = [RateLimit.PerSecond(5)];
        var next = fixture.GrantedIn(TimeSpan.FromSeconds(10));

        // The last five were sent within the previous quarter of a second.
        Assert.True(next[0].GrantedAt - changedAt > TimeSpan.FromSeconds(0.7));
        LimiterFixture.AssertNoWindowOver(5, next);
        Assert.Equal([RateLimit.PerSecond(5)], fixture.Limiter.Limits);
    }

    [Fact]
    public async Task A_higher_limit_is_used_from_then_on()
    {
        var fixture = new LimiterFixture(5);
        fixture.GrantedIn(TimeSpan.FromSeconds(5));

        fixture.Limiter.Limits = [RateLimit.PerSecond(50)];
        var granted = fixture.GrantedIn(TimeSpan.FromSeconds(20));

        LimiterFixture.AssertNoWindowOver(50, granted);
        Assert.True(granted.Count > 50 * 20 * 0.9);
    }

    private static LimiterFixture Create(int limit, double granularity) =>
        new(limit, granularity == 0 ? null : TimeSpan.FromMilliseconds(granularity));
}
