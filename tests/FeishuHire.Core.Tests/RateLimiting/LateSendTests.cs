using FeishuHire.Api;
using FeishuHire.Core.Tests.RateLimiting.Fleet;
using FeishuHire.Core.Tests.Support;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A permit counts from the time it is given until a window after its request was sent, however late a busy process sends it.</summary>
public sealed class LateSendTests
{
    private const int RequestsUnderWay = 24;
    private const int SeedsInCi = 2000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_permit_that_is_used_after_more_than_a_second_is_not_forgotten()
    {
        var fixture = new LimiterFixture(3);
        var late = fixture.Limiter.AcquireAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        fixture.Ask(2);
        fixture.Advance(3 * Second);

        // The late request is sent at the same moment as all others that are allowed.
        fixture.Limiter.Sent(await late);
        var others = fixture.Ask(10);
        fixture.Advance(Second - TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, others.Count(permit => permit.IsCompletedSuccessfully));
        fixture.Advance(TimeSpan.FromMinutes(1));
        Assert.All(others, permit => Assert.True(permit.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task While_as_many_as_the_limit_are_not_sent_nobody_else_is_admitted()
    {
        var fixture = new LimiterFixture(3);
        var unsent = Enumerable.Range(0, 3)
            .Select(_ => fixture.Limiter.AcquireAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)).ToArray();
        fixture.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(unsent).InTimeAsync();

        var next = Assert.Single(fixture.Ask(1));
        fixture.Advance(TimeSpan.FromMinutes(1));
        Assert.False(next.IsCompleted);

        // 20 ms of each second are left free.
        fixture.Limiter.Sent(await unsent[0]);
        fixture.Limiter.Sent(await unsent[0]);
        fixture.Advance(TimeSpan.FromMilliseconds(1019));
        Assert.False(next.IsCompleted);
        fixture.Advance(TimeSpan.FromMilliseconds(2));
        Assert.True(next.IsCompleted);
        Assert.False(Assert.Single(fixture.Ask(1)).IsCompleted);
    }

    [Fact]
    public void Requests_count_in_the_order_in_which_they_are_sent_at_the_latest()
    {
        var log = new SendLog();
        log.Remember(Second);
        for (var request = 0; request < 3; request++)
        {
            log.Admit();
        }

        log.Sent(TimeSpan.Zero, 0.2 * Second);
        log.Sent(0.05 * Second, 0.05 * Second);
        log.Sent(0.1 * Second, 0.1 * Second);

        Assert.Equal(1.05 * Second, log.NextAt(3, Second));
        Assert.Equal(1.1 * Second, log.NextAt(2, Second));
        Assert.Equal(1.2 * Second, log.NextAt(1, Second));
    }

    [Fact]
    public void However_late_requests_are_sent_no_window_of_the_server_holds_more_than_the_limit()
    {
        foreach (var seed in Seeds.Of(SeedsInCi))
        {
            var random = new Random(seed);
            var limit = new[] { 1, 3, 20 }[seed % 3];
            var time = new VirtualTime();
            var limiter = new ApiRateLimiter([RateLimit.PerSecond(limit)], time.Clock, new Random(seed));
            var arrived = new List<TimeSpan>();

            time.Run(8 * Second, Enumerable.Repeat<Func<Task>>(() => RequestsAsync(limiter, time, random, arrived), RequestsUnderWay));

            Assert.InRange(arrived.Count, 1, limit * 9);
            LimiterFixture.AssertNoWindowOver(limit, arrived);
        }
    }

    private static async Task RequestsAsync(ApiRateLimiter limiter, VirtualTime time, Random random, List<TimeSpan> arrived)
    {
        while (true)
        {
            var permit = await limiter.AcquireAsync(TimeSpan.Zero, CancellationToken.None);
            if (random.Next(5) == 0)
            {
                // A request over a new connection: all that is known is when it will have been sent at the latest.
                var latest = random.Next(200) * TimeSpan.FromMilliseconds(1);
                limiter.Sent(permit, latest);
                await Task.Delay(latest * random.NextDouble(), time.Clock);
                arrived.Add(time.Now);
                continue;
            }

            // Most requests are sent immediately, some after a moment, a few after a stall of the process.
            await Task.Delay(random.Next(10) switch { 0 => random.Next(3000), 1 or 2 => random.Next(200), _ => 0 } * TimeSpan.FromMilliseconds(1), time.Clock);
            arrived.Add(time.Now);
            await Task.Delay(random.Next(3) * TimeSpan.FromMilliseconds(1), time.Clock);
            limiter.Sent(permit);
            await Task.Delay(random.Next(300) * TimeSpan.FromMilliseconds(1), time.Clock);
        }
    }
}
