using FeishuHire.Core.Tests.Support;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A limiter on a clock that stands still, and a record of when it gave permits.</summary>
internal sealed class LimiterFixture
{
    private readonly DateTimeOffset _origin;

    public LimiterFixture(int permits, TimeSpan? granularity = null)
    {
        Clock = new ManualTimeProvider { Granularity = granularity ?? TimeSpan.FromTicks(1) };
        _origin = Clock.GetUtcNow();
        Limiter = new ApiRateLimiter(RateLimit.PerSecond(permits), Clock, new Random(1));
    }

    public ManualTimeProvider Clock { get; }

    public ApiRateLimiter Limiter { get; }

    public TimeSpan Now => Clock.GetUtcNow() - _origin;

    /// <summary>Asks so many times at once.</summary>
    public Task<Permit>[] Ask(int times) =>
        [.. Enumerable.Range(0, times).Select(_ => Limiter.AcquireAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken))];

    /// <summary>Has more demand than the limit admits for a time, and gives what was granted in it.</summary>
    public async Task<List<Permit>> GrantedInAsync(TimeSpan time)
    {
        var begin = Now;
        var end = begin + time;
        var granted = new List<Permit>();
        while (Now < end)
        {
            var permit = Limiter.AcquireAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
            while (!permit.IsCompleted && Clock.AdvanceToNextTimer(TimeSpan.FromHours(1)))
            {
                // The permit comes when the timer says so.
            }

            granted.Add(await permit);
        }

        return granted.FindAll(permit => permit.GrantedAt < end);
    }

    /// <summary>No window of a second, wherever it begins, may hold more than the limit.</summary>
    public static void AssertNoWindowOver(int limit, IEnumerable<Permit> permits) =>
        AssertNoWindowOver(limit, permits.Select(permit => permit.GrantedAt));

    public static void AssertNoWindowOver(int limit, IEnumerable<TimeSpan> granted)
    {
        var times = granted.Order().ToArray();
        for (var first = 0; first + limit < times.Length; first++)
        {
            var span = times[first + limit] - times[first];
            Assert.True(span >= TimeSpan.FromSeconds(1), $"{limit + 1} permits within {span}, from {times[first]} on.");
        }
    }
}
