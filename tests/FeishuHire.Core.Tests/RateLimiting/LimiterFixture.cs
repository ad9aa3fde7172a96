using FeishuHire.Api;
using FeishuHire.Core.Tests.RateLimiting.Fleet;
using FeishuHire.Core.Tests.Support;
using FeishuHire.RateLimiting;

namespace FeishuHire.Core.Tests.RateLimiting;

/// <summary>A limiter in virtual time, whose permits are used immediately.</summary>
internal sealed class LimiterFixture
{
    private readonly VirtualTime _time;

    public LimiterFixture(int permits, TimeSpan? granularity = null)
        : this([RateLimit.PerSecond(permits)], granularity)
    {
    }

    public LimiterFixture(IReadOnlyList<RateLimit> limits, TimeSpan? granularity = null)
    {
        _time = new VirtualTime(new SteppedTimeProvider { Granularity = granularity ?? TimeSpan.FromTicks(1) });
        Limiter = new ApiRateLimiter(limits, Clock, new Random(1));
    }

    public SteppedTimeProvider Clock => _time.Clock;

    public ApiRateLimiter Limiter { get; }

    public TimeSpan Now => _time.Now;

    /// <summary>Requests a number of permits at once.</summary>
    public Task<Permit>[] Ask(int times)
    {
        var asked = new Task<Permit>[times];
        _time.Run(TimeSpan.Zero, Enumerable.Range(0, times).Select<int, Func<Task>>(number => () => asked[number] = AskAsync(TestContext.Current.CancellationToken)));
        return asked;
    }

    /// <summary>Waits for a permit, and uses it immediately.</summary>
    public async Task<Permit> AskAsync(CancellationToken cancellationToken)
    {
        var permit = await Limiter.AcquireAsync(TimeSpan.FromHours(1), cancellationToken);
        Limiter.Sent(permit);
        return permit;
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => _time.Run(time);

    /// <summary>Requests more permits than the limit allows for a period, and returns those that were given.</summary>
    public List<Permit> GrantedIn(TimeSpan time)
    {
        var end = Now + time;
        var granted = new List<Permit>();
        using var stop = new CancellationTokenSource();
        async Task AskOnAndOnAsync()
        {
            try
            {
                while (true)
                {
                    granted.Add(await AskAsync(stop.Token));
                }
            }
            catch (OperationCanceledException)
            {
                // The period has ended.
            }
        }

        _time.Run(time, AskOnAndOnAsync);
        stop.Cancel();
        _time.Run(TimeSpan.Zero);
        return granted.FindAll(permit => permit.GrantedAt < end);
    }

    /// <summary>Asserts that no window of a second, wherever it starts, contains more permits than the limit.</summary>
    public static void AssertNoWindowOver(int limit, IEnumerable<Permit> permits) => AssertNoWindowOver(RateLimit.PerSecond(limit), permits);

    public static void AssertNoWindowOver(int limit, IEnumerable<TimeSpan> granted) => AssertNoWindowOver(RateLimit.PerSecond(limit), granted);

    public static void AssertNoWindowOver(RateLimit limit, IEnumerable<Permit> permits) =>
        AssertNoWindowOver(limit, permits.Select(permit => permit.GrantedAt));

    public static void AssertNoWindowOver(RateLimit limit, IEnumerable<TimeSpan> granted)
    {
        var times = granted.Order().ToArray();
        for (var first = 0; first + limit.Permits < times.Length; first++)
        {
            var span = times[first + limit.Permits] - times[first];
            Assert.True(span >= limit.Window, $"{limit.Permits + 1} permits within {span}, from {times[first]} on.");
        }
    }
}
