using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Rules;

/// <summary>Feishu's documented rules for tokens.</summary>
public sealed class TokenRuleTests
{
    private readonly Client _client = new();

    [Fact]
    public void The_answer_is_flat_and_tells_the_remaining_seconds()
    {
        var response = _client.Connect();

        Assert.Equal((200, 0, 7200), (response.Status, response.Code, response.Json.GetProperty("expire").GetInt32()));
        Assert.False(response.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public void While_half_an_hour_or_more_remains_the_same_token_is_given_out()
    {
        _client.Connect();
        var first = _client.Token;
        _client.Clock.Advance(TimeSpan.FromMinutes(90));

        var again = _client.Connect();

        Assert.Equal(first, _client.Token);
        Assert.Equal(1800, again.Json.GetProperty("expire").GetInt32());
    }

    [Fact]
    public void With_less_than_half_an_hour_left_a_new_one_is_given_out_and_both_are_good()
    {
        _client.Connect();
        var old = _client.Token;
        _client.Clock.Advance(TimeSpan.FromMinutes(90) + TimeSpan.FromSeconds(1));

        var again = _client.Connect();

        Assert.NotEqual(old, _client.Token);
        Assert.Equal(7200, again.Json.GetProperty("expire").GetInt32());
        Assert.Equal(0, _client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
        _client.Token = old;
        Assert.Equal(0, _client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
    }

    [Fact]
    public void A_token_that_has_ended_is_refused()
    {
        _client.Connect();
        _client.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, _client.List("talent_id=" + SampleData.DocumentedTalentId).Code);

        _client.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(99991663, _client.List("talent_id=" + SampleData.DocumentedTalentId).Code);
    }

    [Fact]
    public void Tokens_that_were_revoked_are_refused_and_the_next_is_another()
    {
        _client.Connect();
        var old = _client.Token;
        _client.Tenant.RevokeTokens();

        Assert.Equal(99991663, _client.List("talent_id=1").Code);
        _client.Connect();
        Assert.NotEqual(old, _client.Token);
    }

    [Fact]
    public void The_lifetime_can_be_set()
    {
        var client = new Client(clock => new SandboxOptions { TokenLifetime = TimeSpan.FromSeconds(5), Data = Client.Records, TimeProvider = clock });

        Assert.Equal(5, client.Connect().Json.GetProperty("expire").GetInt32());
    }
}
