using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

public sealed class TalentsTests
{
    private const string ListPath = "/open-apis/hire/v1/talents";
    private const string SinglePath = "/open-apis/hire/v2/talents/";

    private readonly Client _client = new();

    public TalentsTests() => _client.Connect();

    [Fact]
    public void The_list_has_ten_in_a_page_and_the_latest_change_first()
    {
        var page = List("");

        Assert.Equal(Client.Records.Talents.OrderByDescending(talent => talent.Updated).Take(10).Select(talent => talent.Id), page.Ids);
        Assert.True(page.HasMore);
    }

    [Fact]
    public void Times_are_text_in_the_list_and_in_a_single_talent()
    {
        var talent = Client.Records.Talents.First();

        var listed = List($"update_start_time={talent.Updated}&update_end_time={talent.Updated}").Data.GetProperty("items")[0];
        var single = Single(talent.Id).Data;

        Assert.Equal($"{talent.Updated}", listed.GetProperty("basic_info").GetProperty("modify_time").GetString());
        Assert.Equal($"{talent.Updated}", single.GetProperty("basic_info").GetProperty("update_time").GetString());
        Assert.Equal($"{talent.Added}", single.GetProperty("basic_info").GetProperty("create_time").GetString());
    }

    [Theory]
    [InlineData("王", "王")]
    [InlineData("王 or 李", "王李")]
    [InlineData("EXAMPLE.com and 张", "张")]
    [InlineData("%E7%8E%8B OR 李", "王李")]
    public void A_keyword_is_looked_for_in_names_and_addresses(string keyword, string surnames)
    {
        var expected = Client.Records.Talents.Count(talent =>
            surnames.Contains(talent.Name![0], StringComparison.Ordinal) && (talent.Email is not null || !keyword.Contains("EXAMPLE", StringComparison.Ordinal)));

        Assert.Equal(expected, All($"keyword={keyword}").Count);
    }

    [Fact]
    public void Not_turns_a_word_round() => Assert.Equal(
        Client.Records.Talents.Count(talent => !talent.Name!.StartsWith('王')), All("keyword=not 王").Count);

    [Theory]
    [InlineData("keyword=nobody", 400)]
    [InlineData("keyword=nobody&query_option=something_else", 400)]
    [InlineData("keyword=nobody&query_option=ignore_empty_error", 200)]
    public void That_nobody_fits_is_an_error_unless_told_otherwise(string query, int status) => Assert.Equal(status, List(query).Status);

    [Theory]
    [InlineData("sort_by=5", 99992402)]
    [InlineData("sort_by=updated", 99992402)]
    [InlineData("page_size=21", 99992402)]
    [InlineData("page_token=x", 1002002)]
    [InlineData("update_start_time=yesterday", 1002002)]
    [InlineData("update_end_time=-1", 1002002)]
    public void Anything_malformed_is_refused(string query, int code) => Assert.Equal((400, code), (List(query).Status, List(query).Code));

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("6960663240925956459/x")]
    public void A_talent_that_does_not_exist_is_not_found(string talentId) => Assert.Equal(404, Single(talentId).Status);

    [Fact]
    public void Sample_talents_are_the_same_every_time_and_fit_their_applications()
    {
        Assert.Equal(SampleData.Create(Client.NewClock()).Talents, Client.Records.Talents);
        Assert.Equal(320, Client.Records.Talents.Count());
        Assert.Distinct(Client.Records.Talents.Select(talent => talent.Mobile));
        Assert.All(Client.Records.Talents, talent =>
        {
            var applications = Client.Records.Find(talent.Id)!;
            Assert.Equal(applications.Max(application => application.CreateTime) ?? 0, talent.Applied);
            Assert.True(talent.Updated >= talent.Added && talent.Updated >= talent.Applied);
            Assert.InRange(talent.TopDegree!.Value, 4, 8);
            Assert.InRange(talent.ExperienceYears!.Value, 0, talent.Age!.Value - 18);
        });
        Assert.Contains(Client.Records.Talents, talent => talent.IsOnboarded);
        Assert.Contains(Client.Records.Talents, talent => talent.Email is null);
    }

    private Client.Response List(string query) => _client.Send("GET", ListPath, query, "Bearer " + _client.Token);

    private Client.Response Single(string talentId) => _client.Send("GET", SinglePath + talentId, "", "Bearer " + _client.Token);

    private List<string> All(string query)
    {
        var ids = new List<string>();
        string? token = "";
        while (token is not null)
        {
            _client.Clock.Advance(TimeSpan.FromSeconds(1));
            var page = List($"{query}&page_size=20{(token.Length == 0 ? "" : "&page_token=" + Uri.EscapeDataString(token))}");
            ids.AddRange(page.Ids);
            token = page.PageToken;
        }

        return ids;
    }
}
