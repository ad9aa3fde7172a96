using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Rules;

public sealed class FrequencyLimitTests
{
    private const string Query = "talent_id=" + SampleData.DocumentedTalentId;

    private readonly Client _client = new();

    [Fact]
    public void The_limit_holds_in_any_window_and_not_just_from_second_to_second()
    {
        _client.Connect();
        _client.Clock.Advance(TimeSpan.FromSeconds(0.9));
        for (var request = 0; request < 20; request++)
        {
            Assert.Equal(0, _client.List(Query).Code);
        }

        _client.Clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(99991400, _client.List(Query).Code);
    }

    [Fact]
    public void Requests_that_are_spread_are_admitted_for_ever()
    {
        _client.Connect();
        for (var request = 0; request < 1000; request++)
        {
            Assert.Equal(0, _client.List(Query).Code);
            _client.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    [Fact]
    public void A_throttled_request_does_not_count()
    {
        _client.Connect();
        for (var request = 0; request < 30; request++)
        {
            _client.List(Query);
        }

        _client.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, _client.List(Query).Code);
    }

    [Fact]
    public void Each_api_counts_for_itself()
    {
        _client.Connect();
        for (var request = 0; request < 21; request++)
        {
            _client.List(Query);
        }

        Assert.Equal(0, _client.Connect().Code);
    }

    [Fact]
    public void The_token_endpoint_has_a_limit_too()
    {
        for (var request = 0; request < 50; request++)
        {
            _client.Connect();
        }

        Assert.Equal(99991400, _client.SendToken("{}").Code);
    }

    [Fact]
    public void The_limits_can_be_switched_off()
    {
        var client = new Client(clock => new SandboxOptions { EnforceLimits = false, Data = Client.Records, TimeProvider = clock });
        client.Connect();

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(0, client.List(Query).Code));
    }
}
