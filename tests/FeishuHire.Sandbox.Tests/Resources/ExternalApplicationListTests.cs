using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

public sealed class ExternalApplicationListTests
{
    private const string Talent = "talent_id=" + SampleData.DocumentedTalentId;

    private readonly Client _client = new();

    public ExternalApplicationListTests() => _client.Connect();

    [Theory]
    [InlineData(Talent, 10)]
    [InlineData("?" + Talent, 10)]
    [InlineData(Talent + "&page_size=1", 1)]
    [InlineData(Talent + "&page_size=20", 20)]
    [InlineData("page_size=3&" + Talent + "&unknown=x", 3)]
    [InlineData(Talent + "&page_size=3&page_size=4", 3)]
    public void The_page_size_is_ten_unless_told_otherwise_and_twenty_at_most(string query, int count)
    {
        var page = _client.List(query);

        Assert.Equal((count, true), (page.Ids.Length, page.HasMore));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("")]
    [InlineData("1.0")]
    public void Any_other_page_size_is_refused_and_named(string pageSize)
    {
        var response = _client.List($"{Talent}&page_size={pageSize}");

        Assert.Equal((400, 99992402), (response.Status, response.Code));
        var violation = response.Error.GetProperty("field_violations")[0];
        Assert.Equal(("page_size", pageSize), (violation.GetProperty("field").GetString(), violation.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("page_size=5")]
    [InlineData("talent_id=")]
    [InlineData("talent_id")]
    public void Without_a_talent_id_the_request_is_refused(string query)
    {
        var response = _client.List(query);

        Assert.Equal((400, 99992402), (response.Status, response.Code));
        Assert.Equal("talent_id", response.Error.GetProperty("field_violations")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("69606632409259564590")]
    [InlineData("%20")]
    public void A_talent_that_does_not_exist_is_an_error(string talentId)
    {
        var response = _client.List("talent_id=" + talentId);

        Assert.Equal((400, 1002102), (response.Status, response.Code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void Following_the_tokens_gives_every_record_once_and_in_order(int pageSize)
    {
        var ids = new List<string>();
        var query = $"{Talent}&page_size={pageSize}";
        var page = _client.List(query);
        ids.AddRange(page.Ids);
        while (page.HasMore)
        {
            _client.Clock.Advance(TimeSpan.FromMilliseconds(50));
            page = _client.List($"{query}&page_token={Uri.EscapeDataString(page.PageToken!)}");
            ids.AddRange(page.Ids);
        }

        Assert.Null(page.PageToken);
        Assert.Equal(Client.Records.Find(SampleData.DocumentedTalentId)!.Select(application => application.Id), ids);
    }

    [Fact]
    public void A_page_token_needs_escaping_and_does_not_tell_what_it_is()
    {
        var token = _client.List(Talent).PageToken!;

        Assert.EndsWith("=", token, StringComparison.Ordinal);
        Assert.False(int.TryParse(token, out _));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("nonsense")]
    [InlineData("e30%3D")]
    [InlineData("eyJvZmZzZXQiOi0xfQ%3D%3D")]
    [InlineData("eyJvZmZzZXQiOiJhIn0%3D")]
    [InlineData("W10%3D")]
    public void A_page_token_that_was_never_given_out_is_refused(string pageToken)
    {
        var response = _client.List($"{Talent}&page_token={pageToken}");

        Assert.Equal((400, 1002002), (response.Status, response.Code));
    }

    [Fact]
    public void A_talent_without_applications_has_an_empty_list()
    {
        var talent = Client.Records.TalentIds.First(id => Client.Records.Find(id)!.Count == 0);

        var page = _client.List("talent_id=" + talent);

        Assert.Equal((0, false), (page.Ids.Length, page.HasMore));
    }

    [Fact]
    public void The_documented_sample_is_sent_as_it_is_documented()
    {
        var page = _client.List(Talent + "&page_size=1");

        Assert.Equal(
            """
            {"id":"6989202908470446380","talent_id":"6960663240925956459","job_recruitment_type":1,"job_title":"高级Java",
            "resume_source":"lagou","stage":"简历初筛","termination_reason":"不合适","delivery_type":1,"modify_time":1618500278645,
            "create_time":1618500278644,"termination_type":"HR 主动终止"}
            """.ReplaceLineEndings(""),
            page.Data.GetProperty("items")[0].GetRawText());
    }

    [Fact]
    public void What_a_record_does_not_have_is_left_out() => Assert.DoesNotContain("null", _client.List(Talent).Text, StringComparison.Ordinal);
}
