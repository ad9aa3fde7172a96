using System.Text;
using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalApplications;
using FeishuHire.Paging;
using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Json;

/// <summary>An odd value costs neither its record nor the page: it is read if its meaning is certain; otherwise it is empty and counted.</summary>
public sealed class TolerantReaderTests
{
    private const int SeedsInCi = 1000;

    public static TheoryData<string, OddValue> Fields => new(
        from odd in OddField<ExternalApplication>.OfApplications
        from value in odd.Values
        select new TheoryDataRow<string, OddValue>(odd.Name, value));

    [Theory]
    [MemberData(nameof(Fields), DisableDiscoveryEnumeration = true)]
    public async Task Each_odd_value_of_each_field_is_read_or_counted(string name, OddValue value)
    {
        var page = await ApplicationsAsync($$"""{"id":"1","{{name}}":{{value.Json}}},{"id":"2","stage":"a"}""");

        Assert.Equal(["1", "2"], page.Records.Select(item => item.Id));
        Assert.Equal("a", page.Applications().Last().Stage);
        var field = OddField<ExternalApplication>.OfApplications.Single(field => field.Name == name);
        Assert.Equal(value.Value, field.Read(page.Applications().First()));
        Assert.Equal(value.IsReadable ? [] : [name], page.UnreadableFields);
    }

    [Fact]
    public async Task Whatever_values_of_whatever_applications_are_odd_every_record_comes_and_the_count_is_right()
    {
        foreach (var seed in Seeds.Of(SeedsInCi))
        {
            var odd = new OddPage<ExternalApplication>(seed, OddField<ExternalApplication>.OfApplications);

            var page = await OddPage.ReadAsync(odd.Json, ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication);

            odd.AssertReadAs(page, OddField<ExternalApplication>.OfApplications);
        }
    }

    [Fact]
    public async Task Whatever_values_of_whatever_talents_are_odd_every_record_comes_and_the_count_is_right()
    {
        foreach (var seed in Seeds.Of(SeedsInCi))
        {
            var odd = new OddPage<Talent>(seed, OddField<Talent>.OfTalents);

            var page = await OddPage.ReadAsync(odd.Json, TalentJsonContext.Default.DataResponseListDataTalent);

            odd.AssertReadAs(page, OddField<Talent>.OfTalents);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"none\"")]
    [InlineData("7")]
    public async Task An_object_that_is_none_costs_what_is_in_it_and_nothing_else(string json)
    {
        var page = await OddPage.ReadAsync(
            $$$"""{"code":0,"data":{"items":[{"id":"1","basic_info":{{{json}}},"top_degree":6}]}}""",
            TalentJsonContext.Default.DataResponseListDataTalent);

        var talent = (Talent)page.Records[0];
        Assert.Equal(("1", Degree.Bachelor, null), (talent.TalentId, talent.TopDegree, talent.Name));
        Assert.Equal(["basic_info"], page.UnreadableFields);
    }

    [Fact]
    public async Task A_record_that_comes_again_is_counted_once()
    {
        var page = await ApplicationsAsync("""{"id":"1","create_time":"soon"},{"id":"1","create_time":"soon"},null,{"id":"2","modify_time":[]}""");

        Assert.Equal(["1", "2"], page.Records.Select(item => item.Id));
        Assert.Equal(["create_time", "modify_time"], page.UnreadableFields);
    }

    [Fact]
    public async Task An_id_that_cannot_be_read_costs_no_record()
    {
        var page = await ApplicationsAsync("""{"id":{},"stage":"a"},{"id":[],"stage":"b"}""");

        Assert.Equal([(null, "a"), (null, "b")], page.Applications().Select(item => (item.Id, item.Stage)));
        Assert.Equal(["id", "id"], page.UnreadableFields);
    }

    [Theory]
    [InlineData("\"items\":[{\"stage\":1,\"create_time\":true},7]")]
    [InlineData("\"items\":[\"{}\"]")]
    [InlineData("\"items\":[[]]")]
    [InlineData("\"items\":{\"id\":\"1\"}")]
    [InlineData("\"items\":\"\"")]
    [InlineData("\"items\":[],\"has_more\":\"perhaps\"")]
    [InlineData("\"items\":[{\"create_time\":true}],\"page_token\":{}")]
    public async Task Where_a_record_or_the_end_of_the_list_would_be_lost_the_page_is_an_error(string data)
    {
        var error = await Assert.ThrowsAsync<FeishuApiException>(() => OddPage.ReadAsync(
            $$$"""{"code":0,"data":{{{{data}}}}}""", ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication));

        Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId);
    }

    [Fact]
    public void Bytes_that_are_no_text_cost_their_field()
    {
        byte[] body =
        [
            .. "{\"code\":0,\"data\":{\"items\":[{\"id\":\"1\",\"stage\":\""u8, 0xFF, 0xC0, .. "\",\"job_title\":\"a\"}]}}"u8,
        ];

        var response = OddPage.Parse(body, ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication);

        Assert.Equal(("1", null, "a"), (response.Data!.Items![0]!.Id, response.Data.Items[0]!.Stage, response.Data.Items[0]!.JobTitle));
        Assert.Equal("stage", Assert.Single(response.Unreadable).Field);
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"code":0,"data":{"items":[{"id":"1","create_time":"soon"}]}}""")];

        Assert.Single(OddPage.Parse(body, ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication).Data!.Items!);
    }

    [Fact]
    public void An_answer_with_a_token_is_read_strictly() => Assert.Throws<FeishuApiException>(() => OddPage.Parse(
        Encoding.UTF8.GetBytes("""{"code":0,"tenant_access_token":{},"expire":7200}"""), TokenJsonContext.Default.TokenResponse));

    private static Task<ListPage> ApplicationsAsync(string items) => OddPage.ReadAsync(
        $$$"""{"code":0,"data":{"items":[{{{items}}}],"has_more":false}}""",
        ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication);
}
