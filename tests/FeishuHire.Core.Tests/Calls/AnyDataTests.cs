using System.Text;
using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>The records in a response, even if it differs from its documentation.</summary>
public sealed class AnyDataTests
{
    [Theory]
    [InlineData("v1/job/list", """{"items":[{"id":"1"},null,{"id":"2"}],"has_more":false}""", """{"id":"1"}|{"id":"2"}""")]
    [InlineData("v1/job/list", """{"jobs":[{"id":"1"}],"has_more":false}""", """{"id":"1"}""")]
    [InlineData("v1/job/list", """{"items":null,"has_more":false}""", "")]
    [InlineData("v1/job/list", """{"has_more":false}""", "")]
    [InlineData("v1/job/list", "{}", "")]
    [InlineData("v1/application/list", """{"items":["1","2"]}""", "\"1\"|\"2\"")]
    [InlineData("v1/website-channel/list", """{"website_channel_list":[{"id":"1"}],"other":[1,2]}""", """{"id":"1"}""")]
    [InlineData("v1/minutes/get", """{"minutes":{"sentences":[{"content":"a"},{"content":"a"}]}}""", """{"content":"a"}|{"content":"a"}""")]
    [InlineData("v1/minutes/get", """{"record":{"lines":[{"content":"a"}],"title":"t"}}""", """{"content":"a"}""")]
    [InlineData("v1/job/get_detail", """{"job_detail":{"id":"1"},"extra":1}""", """{"id":"1"}""")]
    [InlineData("v1/job/get_detail", """{"detail":{"id":"1"}}""", """{"id":"1"}""")]
    [InlineData("v1/job/get_detail", """{"id":"1","name":"n"}""", """{"id":"1","name":"n"}""")]
    [InlineData("v1/job/get_detail", """{"job_detail":null}""", "")]
    [InlineData("v1/job/get_detail", "{}", "")]
    [InlineData("v1/job/get_detail", "null", "")]
    [InlineData("v1/attachment/preview", """{"url":"https://a"}""", "\"https://a\"")]
    [InlineData("v1/attachment/preview", """{"link":"https://a"}""", "\"https://a\"")]
    [InlineData("v2/talent/get", """{"talent_id":"1"}""", """{"talent_id":"1"}""")]
    [InlineData("v1/job/close", """{"id":"1"}""", "")]
    [InlineData("", """{"items":[{"id":"1"}],"has_more":true,"page_token":"t"}""", """{"id":"1"}""")]
    [InlineData("", """{"things":[{"id":"1"}]}""", """{"id":"1"}""")]
    [InlineData("", """{"thing":{"id":"1"}}""", """{"id":"1"}""")]
    [InlineData("", """{"id":"1"}""", """{"id":"1"}""")]
    [InlineData("", """{"id":"1","name":"n"}""", """{"id":"1","name":"n"}""")]
    [InlineData("", """[{"id":"1"}]""", """{"id":"1"}""")]
    [InlineData("", "{}", "")]
    public void It_is_what_is_inside(string name, string data, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(name, data)?.Items?.Where(record => record is not null).Select(record => record!.Value.GetRawText()) ?? []));

    [Theory]
    [InlineData("v1/job/list", """{"one":[1],"other":[2],"has_more":false}""")]
    [InlineData("v1/job/list", """{"items":"none","has_more":false}""")]
    [InlineData("v1/job/list", """{"has_more":true,"page_token":"t"}""")]
    [InlineData("v1/job/list", "7")]
    public void A_list_whose_items_cannot_be_found_is_not_taken_for_an_empty_one(string name, string data) =>
        Assert.Throws<JsonException>(() => Read(name, data));

    [Fact]
    public void A_page_has_its_token_and_its_records_the_ids_by_which_a_second_one_is_known()
    {
        var data = Read("v1/job/list", """{"items":[{"id":"1"},{"id":2},{"id":""},{"name":"n"},"4"],"has_more":true,"page_token":"t"}""")!;

        Assert.Equal((true, "t"), (data.HasMore?.Value, data.PageToken));
        Assert.Equal(["1", "2", null, null, "4"], data.Items!.Select(record => record!.Id));
        Assert.Equal([null], Read("v1/referral/search", """{"items":[{"id":"1"}]}""")!.Items!.Select(record => record!.Id));
    }

    private static ListData<JsonRecord>? Read(string name, string data)
    {
        var call = name.Length == 0
            ? CallFinder.Find(CallPath.Read("v1/new_things", FeishuEndpoint.Feishu, force: false), null)
            : SampleCall.Find(Catalogue.Get(name));
        return JsonSerializer.Deserialize(Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{data}}}"""), CallJson.TypeOf(call)())!.Data;
    }
}
