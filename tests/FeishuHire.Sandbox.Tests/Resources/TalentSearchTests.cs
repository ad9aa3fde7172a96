using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

/// <summary>Finding talents by mobile number and email address.</summary>
public sealed class TalentSearchTests
{
    private const string Path = "/open-apis/hire/v1/talents/batch_get_id";

    private static readonly SandboxTalent[] Talents = [.. Client.Records.Talents.Where(talent => talent.Email is not null).Take(3)];

    private readonly Client _client = new();

    public TalentSearchTests() => _client.Connect();

    [Fact]
    public void Only_those_found_are_answered_and_only_with_the_kind_that_was_asked_for()
    {
        var response = Find($$"""{"email_list":["nobody@example.com","{{Talents[1].Email}}","{{Talents[0].Email}}"]}""");

        var found = response.Data.GetProperty("talent_list").EnumerateArray().ToArray();
        Assert.Equal([Talents[0].Id, Talents[1].Id], found.Select(talent => talent.GetProperty("talent_id").GetString()!).Order());
        Assert.All(found, talent => Assert.Equal(["email", "is_onboarded", "talent_id"], talent.EnumerateObject().Select(member => member.Name).Order()));
    }

    [Fact]
    public void Kinds_are_joined_with_and()
    {
        Assert.Equal(1, Count(Find($$"""{"email_list":["{{Talents[0].Email}}"],"mobile_number_list":["{{Talents[0].Mobile}}","{{Talents[1].Mobile}}"]}""")));
        Assert.Equal(0, Count(Find($$"""{"email_list":["{{Talents[0].Email}}"],"mobile_number_list":["{{Talents[1].Mobile}}"]}""")));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(""","mobile_code":"86" """, 1)]
    [InlineData(""","mobile_code":"1" """, 0)]
    public void The_mobile_code_is_86_unless_told_otherwise(string code, int count) =>
        Assert.Equal(count, Count(Find($$"""{"mobile_number_list":["{{Talents[0].Mobile}}"]{{code}}}""")));

    [Theory]
    [InlineData("{}", 1002009)]
    [InlineData("""{"mobile_number_list":[]}""", 1002009)]
    [InlineData("""{"mobile_number_list":["+86 138"]}""", 1002009)]
    [InlineData("""{"mobile_number_list":["138"],"mobile_code":"+86"}""", 1002009)]
    [InlineData("""{"identification_number_list":["1"]}""", 1002009)]
    [InlineData("""{"email_list":"a@example.com"}""", 99992402)]
    [InlineData("""{"mobile_number_list":[13800000000]}""", 99992402)]
    public void A_malformed_search_is_refused(string body, int code) => Assert.Equal((400, code), (Find(body).Status, Find(body).Code));

    [Fact]
    public void More_than_100_values_are_refused() => Assert.Equal(
        99992402, Find($$"""{"email_list":[{{string.Join(",", Enumerable.Repeat("\"a\"", 101))}}]}""").Code);

    [Fact]
    public void Whether_a_talent_has_started_takes_a_scope_of_its_own()
    {
        var client = new Client(clock => new() { MissingScopes = ["hire:talent_onboard_status:readonly"], Data = Client.Records, TimeProvider = clock });
        client.Connect();

        Assert.False(client.Call("POST", Path, "", $$"""{"email_list":["{{Talents[0].Email}}"]}""").Data.GetProperty("talent_list")[0].TryGetProperty("is_onboarded", out _));
    }

    private static int Count(Client.Response response) => response.Data.TryGetProperty("talent_list", out var list) ? list.GetArrayLength() : 0;

    private Client.Response Find(string body) => _client.Call("POST", Path, "", body);
}
