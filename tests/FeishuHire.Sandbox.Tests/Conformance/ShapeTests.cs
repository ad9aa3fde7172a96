using System.Text.Json;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Conformance;

/// <summary>Every call of Hire responds with the shape that Feishu documents.</summary>
public sealed class ShapeTests
{
    private readonly Client _client = new(clock => new SandboxOptions { EnforceLimits = false, Data = Client.Records, TimeProvider = clock });

    public ShapeTests() => _client.Connect();

    [Fact]
    public void There_are_182_calls() => Assert.Equal(182, HireCall.All.Count);

    [Theory]
    [MemberData(nameof(HireCall.Names), MemberType = typeof(HireCall))]
    public void A_call_answers_by_its_documented_shape(string name)
    {
        var call = HireCall.Of(name);

        var response = _client.SendSample(call);

        if (!call.TakesTenantToken)
        {
            Assert.Equal((400, 99991668), (response.Status, response.Code));
            return;
        }

        Assert.Equal((200, 0), (response.Status, response.Code));
        var data = response.Json.TryGetProperty("data", out var found) ? found : default;
        switch (call.Shape)
        {
            case "empty":
                Assert.True(data.ValueKind == JsonValueKind.Undefined || !data.EnumerateObject().Any());
                break;
            case "value":
                Assert.NotEmpty(data.GetProperty(call.Member).GetString()!);
                break;
            case "object":
                Assert.NotEmpty(data.GetProperty(call.Member).EnumerateObject());
                break;
            case "data":
                Assert.NotEmpty(data.EnumerateObject());
                break;
            case "list":
                Assert.NotEmpty(data.GetProperty(call.Member).EnumerateArray());
                break;
            default:
                Assert.NotEmpty(Items(call, data));
                Assert.Contains(data.GetProperty("has_more").ValueKind, new[] { JsonValueKind.True, JsonValueKind.False });
                break;
        }
    }

    [Theory]
    [MemberData(nameof(HireCall.PagedNames), MemberType = typeof(HireCall))]
    public void Following_the_page_tokens_gives_every_item_once(string name)
    {
        var call = HireCall.Of(name);
        if (!call.TakesTenantToken)
        {
            return;
        }

        foreach (var size in new[] { 1, 7, call.MaximumPageSize ?? 10 })
        {
            var items = new List<string>();
            var data = _client.SendSample(call, $"page_size={size}").Data;
            Assert.Equal(size, Items(call, data).Length);
            items.AddRange(Items(call, data));
            while (data.GetProperty("has_more").GetBoolean())
            {
                data = _client.SendSample(call, $"page_size={size}&page_token={Uri.EscapeDataString(data.GetProperty("page_token").GetString()!)}").Data;
                items.AddRange(Items(call, data));
            }

            Assert.False(data.TryGetProperty("page_token", out _));
            Assert.Distinct(items);
            Assert.True(items.Count > size);
        }
    }

    [Theory]
    [MemberData(nameof(HireCall.PagedNames), MemberType = typeof(HireCall))]
    public void A_page_larger_than_documented_is_refused(string name)
    {
        var call = HireCall.Of(name);
        if (call.MaximumPageSize is not { } maximum || !call.TakesTenantToken)
        {
            return;
        }

        foreach (var size in new[] { 0, maximum + 1 })
        {
            var response = _client.SendSample(call, $"page_size={size}");

            Assert.Equal((400, call.Name.StartsWith("v1/talent_pool/", StringComparison.Ordinal) ? 1002004 : 99992402), (response.Status, response.Code));
        }
    }

    [Fact]
    public void Applications_are_listed_as_bare_ids() =>
        Assert.All(_client.SendSample(HireCall.Of("v1/application/list")).Data.GetProperty("items").EnumerateArray(), id => Assert.Matches("^[0-9]{19}$", id.GetString()));

    [Fact]
    public void An_object_has_the_id_that_was_asked_for_and_a_written_one_what_was_sent()
    {
        Assert.Equal("42", _client.Call("GET", "/open-apis/hire/v1/roles/42").Data.GetProperty("role").GetProperty("id").GetString());

        var note = _client.Call("PATCH", "/open-apis/hire/v1/notes/42", "", """{"content":"更新","privacy":1,"mention_entity_list":[{"offset":0}],"left_out":null}""").Data.GetProperty("note");

        Assert.Equal(("42", "更新", 1), (note.GetProperty("id").GetString(), note.GetProperty("content").GetString(), note.GetProperty("privacy").GetInt32()));
        Assert.Equal(0, note.GetProperty("mention_entity_list")[0].GetProperty("offset").GetInt32());
        Assert.False(note.TryGetProperty("left_out", out _));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("content=1")]
    public void A_body_that_is_no_JSON_object_is_refused(string body) =>
        Assert.Equal((400, 9499), (_client.Call("POST", "/open-apis/hire/v1/notes", "", body).Status, _client.Call("POST", "/open-apis/hire/v1/notes", "", body).Code));

    [Fact]
    public void A_file_is_answered_with_message_in_place_of_msg()
    {
        var response = _client.Call("POST", "/open-apis/hire/v1/attachments", "", "--x\r\nContent-Disposition: form-data\r\n\r\n…");

        Assert.Equal(0, response.Code);
        Assert.True(response.Json.TryGetProperty("message", out _));
        Assert.False(response.Json.TryGetProperty("msg", out _));
    }

    [Theory]
    [InlineData("GET", "/open-apis/hire/v1/talent_pools", 404)]
    [InlineData("GET", "/open-apis/hire/v1/talent_pools/", 200)]
    [InlineData("GET", "/open-apis/hire/v1/roles/", 404)]
    [InlineData("PUT", "/open-apis/hire/v1/roles", 404)]
    [InlineData("GET", "/open-apis/hire/v3/roles", 404)]
    [InlineData("GET", "/open-apis/hire/v1/agencies/query", 200)]
    public void Only_the_documented_paths_lead_anywhere(string method, string path, int status) => Assert.Equal(status, _client.Call(method, path).Status);

    private static string[] Items(HireCall call, JsonElement data) =>
        [.. call.Member.Split('.').Aggregate(data, (parent, name) => parent.GetProperty(name)).EnumerateArray().Select(item => item.GetRawText())];
}
