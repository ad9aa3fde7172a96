using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>Every call uses its own documented limit, on virtual time: never above it, and as close to it as a new limiter gets.</summary>
public sealed class CallLimitTests
{
    /// <summary>How long a new limiter takes for the permits of a second: it starts at 80 % of the limit, with 4 % headroom.</summary>
    private static readonly TimeSpan FirstSecond = TimeSpan.FromSeconds(1.31);

    /// <summary>The limit of calls for which Feishu documents none.</summary>
    private static readonly RateLimit Unstated = RateLimit.PerSecond(10);

    public static TheoryData<string> OfMinutes =>
        [.. CallTenant.Callable.Where(operation => operation.Limits.Any(limit => !limit.IsSpaced)).DistinctBy(operation => string.Join(' ', operation.Limits)).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(CallTenant.Names), MemberType = typeof(CallTenant))]
    public async Task A_call_keeps_its_limit_of_a_second_and_uses_it(string name)
    {
        var operation = Catalogue.Get(name);
        var limit = operation.Limits.Count == 0 ? Unstated : operation.Limits.FirstOrDefault(limit => limit.IsSpaced);
        if (limit is { Permits: var permits })
        {
            var times = await SendAsync(operation, permits + 1);

            Assert.InRange(times[^1] - times[0], TimeSpan.FromSeconds(1), FirstSecond);
        }
    }

    [Theory]
    [MemberData(nameof(OfMinutes))]
    public async Task A_call_keeps_its_limit_of_a_minute_and_may_use_it_at_once(string name)
    {
        var operation = Catalogue.Get(name);
        var permits = operation.Limits.Single(limit => !limit.IsSpaced).Permits;

        var times = await SendAsync(operation, permits + 1);

        Assert.InRange(times[^2] - times[0], TimeSpan.Zero, TimeSpan.FromSeconds(24));
        Assert.InRange(times[^1] - times[0], TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(62));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(30, 20)]
    public async Task A_user_can_go_below_the_limit_of_a_call_and_not_above_it(int bound, int permits)
    {
        using var tenant = await CallTenant.ConnectAsync(new TestSettings());
        var operation = Catalogue.Get("v1/external_application/create");
        tenant.Session.SetBound(operation, bound);

        var times = await SendAsync(tenant, operation, permits + 1);

        Assert.InRange(times[^1] - times[0], TimeSpan.FromSeconds(1), FirstSecond);

        // Only for this call, and only until it is removed.
        Assert.InRange(Length(await SendAsync(tenant, Catalogue.Get("v1/job/list"), 51)), TimeSpan.FromSeconds(1), FirstSecond);
        tenant.Session.SetBound(operation, null);
        Assert.InRange(Length(await SendAsync(tenant, operation, 21)), TimeSpan.FromSeconds(1), FirstSecond);
    }

    [Fact]
    public void Calls_that_are_not_documented_share_a_limit_if_they_differ_in_ids_only()
    {
        var one = Other("v1/new_things/7000000000000000001");
        var other = Other("v1/new_things/ou_84aad35d084aa403a838cf73ee18467");

        Assert.Equal(one, other);
        Assert.NotEqual(one, Other("v1/new_things"));
        Assert.NotEqual(one, Other("v1/other_things/7000000000000000001"));

        static Operation Other(string path) => CallFinder.Find(CallPath.Read(path, FeishuEndpoint.Feishu, force: false), null).Operation;
    }

    private static async Task<IReadOnlyList<TimeSpan>> SendAsync(Operation operation, int count)
    {
        using var tenant = await CallTenant.ConnectAsync(new TestSettings());
        return await SendAsync(tenant, operation, count);
    }

    private static async Task<IReadOnlyList<TimeSpan>> SendAsync(CallTenant tenant, Operation operation, int count)
    {
        var sample = await SampleCall.OfAsync(operation, tenant);
        var before = tenant.Sent.Count;
        await tenant.Clock.RunAsync(RepeatAsync());
        Assert.DoesNotContain(tenant.Sent, request => request.Status == 429);
        return [.. tenant.Sent.Skip(before).Select(request => request.At)];

        async Task<int> RepeatAsync()
        {
            for (var request = 0; request < count; request++)
            {
                // A record can be deleted only once, but every request counts.
                await Record.ExceptionAsync(() => tenant.SendAsync(sample, all: false));
            }

            return count;
        }
    }

    private static TimeSpan Length(IReadOnlyList<TimeSpan> times) => times[^1] - times[0];
}
