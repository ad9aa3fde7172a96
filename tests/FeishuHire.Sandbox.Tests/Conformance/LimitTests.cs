using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Conformance;

/// <summary>Every call of Hire is throttled at all of its documented limits, in any window.</summary>
public sealed class LimitTests
{
    private const int Throttled = 99991400;

    private readonly Client _client = new();

    public static TheoryData<string> LimitedNames => [.. HireCall.All.Where(call => call.Limits.Length > 0 && call.TakesTenantToken).Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(LimitedNames))]
    public void A_call_is_throttled_at_each_of_its_limits_and_told_how_long_to_wait(string name)
    {
        var call = HireCall.Of(name);
        _client.Connect();
        var windows = call.Limits.Split(' ').Select(limit => limit.Split('/')).Select(limit => (Permits: int.Parse(limit[0], null), Seconds: limit[1] == "s" ? 1 : 60)).ToList();

        // The shortest first: a burst uses it up, then as many bursts as the longer windows allow.
        var start = _client.Clock.GetUtcNow();
        var admitted = 0;
        foreach (var (permits, seconds) in windows.OrderBy(window => window.Seconds))
        {
            while (admitted < permits)
            {
                var response = _client.SendSample(call);
                if (response.Code == Throttled)
                {
                    _client.Clock.Advance(TimeSpan.FromSeconds(1));
                }
                else
                {
                    admitted++;
                }
            }

            var elapsed = seconds == 1 ? 0 : (int)(_client.Clock.GetUtcNow() - start).TotalSeconds;
            var refused = _client.SendSample(call);
            Assert.Equal((429, Throttled), (refused.Status, refused.Code));
            Assert.Equal($"{permits}", refused.Headers["x-ogw-ratelimit-limit"]);
            Assert.Equal($"{seconds - elapsed}", refused.Headers["x-ogw-ratelimit-reset"]);
        }

        var wait = TimeSpan.FromSeconds(int.Parse(_client.SendSample(call).Headers["x-ogw-ratelimit-reset"], null));
        _client.Clock.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.Equal(Throttled, _client.SendSample(call).Code);
        _client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotEqual(Throttled, _client.SendSample(call).Code);
    }

    [Fact]
    public void A_minute_holds_in_any_window_and_not_just_from_minute_to_minute()
    {
        _client.Connect();
        var call = HireCall.Of("v1/external_application/delete");
        for (var request = 0; request < 20; request++)
        {
            Assert.NotEqual(Throttled, _client.SendSample(call).Code);
            _client.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var refused = _client.SendSample(call);
        Assert.Equal(("20", "20"), (refused.Headers["x-ogw-ratelimit-limit"], refused.Headers["x-ogw-ratelimit-reset"]));
        _client.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.NotEqual(Throttled, _client.SendSample(call).Code);
        Assert.Equal("2", _client.SendSample(call).Headers["x-ogw-ratelimit-reset"]);
    }

    [Fact]
    public void The_records_of_one_path_share_a_limit_and_its_methods_do_not()
    {
        _client.Connect();
        for (var request = 0; request < 10; request++)
        {
            Assert.NotEqual(Throttled, _client.Call("PUT", $"/open-apis/hire/v1/external_offers/{request}").Code);
        }

        Assert.Equal(Throttled, _client.Call("PUT", "/open-apis/hire/v1/external_offers/other").Code);
        Assert.NotEqual(Throttled, _client.Call("DELETE", "/open-apis/hire/v1/external_offers/other").Code);
    }
}
