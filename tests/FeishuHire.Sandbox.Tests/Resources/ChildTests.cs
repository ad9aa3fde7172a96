using System.Text.Json;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

/// <summary>The common and the specific rules of interviews, background checks and offers of external applications.</summary>
public sealed class ChildTests
{
    private const string Root = "/open-apis/hire/v1/";
    private const string Application = SampleRequests.Application;

    private readonly Client _client = new(clock => new SandboxOptions { EnforceLimits = false, Data = Client.Records, TimeProvider = clock });

    public ChildTests() => _client.Connect();

    public static TheoryData<string, string> Kinds => new()
    {
        { "external_interview", "\"participate_status\":2,\"begin_time\":1735776000000" },
        { "external_background_check", "\"date\":1735776000000,\"name\":\"背景调查\"" },
        { "external_offer", "\"biz_create_time\":\"1735862400000\",\"owner\":\"B. Recruiter\"" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_is_created_found_overwritten_and_removed(string kind, string fields)
    {
        var created = Send("POST", kind, "", $$"""{"external_application_id":"{{Application}}",{{fields}}}""").Data.GetProperty(kind);
        var id = created.GetProperty("id").GetString()!;

        Assert.Matches("^[0-9]{19}$", id);
        Assert.Contains(fields, created.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(created.GetRawText(), Query(kind, "", id).Single().GetRawText());
        Assert.Equal(created.GetRawText(), Query(kind, "external_application_id=" + Application)[0].GetRawText());

        var updated = Send("PUT", kind, "/" + id, $$"""{"external_application_id":"{{Application}}"}""").Data.GetProperty(kind);
        Assert.DoesNotContain(fields, updated.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(updated.GetRawText(), Query(kind, "", id).Single().GetRawText());

        Assert.Empty(Send("DELETE", kind, "/" + id, "").Data.EnumerateObject());
        Assert.Empty(Query(kind, "", id));
        Assert.Equal(1002002, Send("DELETE", kind, "/" + id, "").Code);
        Assert.Equal(1002002, Send("PUT", kind, "/" + id, $$"""{"external_application_id":"{{Application}}"}""").Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_needs_an_application_that_exists(string kind, string fields)
    {
        Assert.Equal(99992402, Send("POST", kind, "", $$"""{{{fields}}}""").Code);
        Assert.Equal(1002002, Send("POST", kind, "", """{"external_application_id":"1"}""").Code);
        var other = SampleRequests.First(kind);
        Assert.NotEqual(Application, other.GetProperty("external_application_id").GetString());
        Assert.Equal(1002002, Send("PUT", kind, "/" + other.GetProperty("id").GetString(), $$"""{"external_application_id":"{{Application}}"}""").Code);
        _client.Call("DELETE", $"{Client.ListPath}/{Application}");
        Assert.Equal(1002002, Send("POST", kind, "", $$"""{"external_application_id":"{{Application}}"}""").Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_key_creates_one_record_in_24_hours(string kind, string fields)
    {
        var body = $$"""{"external_application_id":"{{Application}}","external_id":"k",{{fields}}}""";
        var first = Send("POST", kind, "", body).Data.GetProperty(kind).GetProperty("id").GetString();

        Assert.Equal(first, Send("POST", kind, "", body).Data.GetProperty(kind).GetProperty("id").GetString());
        _client.Clock.Advance(TimeSpan.FromHours(24));
        _client.Connect();
        Assert.NotEqual(first, Send("POST", kind, "", body).Data.GetProperty(kind).GetProperty("id").GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ids_in_the_body_alone_count_and_unknown_ones_are_absent(string kind, string fields)
    {
        Assert.NotEmpty(fields);
        var ids = Query(kind, "page_size=20").Select(record => record.GetProperty("id").GetString()!).ToArray();

        var found = Query(kind, "external_application_id=1&page_size=99&page_token=x", [.. ids[..19], "1"]);

        Assert.Equal(ids[..19], found.Select(record => record.GetProperty("id").GetString()!));
        Assert.Equal(99992402, Send("POST", kind, "/batch_query", Ids(kind, [.. ids, "1"])).Code);
        Assert.Equal(99992402, Send("POST", kind, "/batch_query", $$"""{"{{kind}}_id_list":[1]}""").Code);
        Assert.Equal(10, Query(kind, "", []).Length);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Records_of_an_application_are_its_own_and_an_unknown_one_has_none(string kind, string fields)
    {
        Assert.NotEmpty(fields);
        var application = SampleRequests.First(kind).GetProperty("external_application_id").GetString();

        Assert.All(Query(kind, "external_application_id=" + application), record => Assert.Equal(application, record.GetProperty("external_application_id").GetString()));
        Assert.Empty(Query(kind, "external_application_id=1"));
    }

    [Fact]
    public void An_update_of_an_interview_replaces_its_assessments_and_their_ids()
    {
        var body = $$"""
            {"external_application_id":"{{Application}}","interview_assessments":[{"username":"A","conclusion":2,"content":"好",
            "assessment_dimension_list":[{"score":8,"assessment_type":1,"title":"Skill"}]},{"username":"B"}]}
            """;
        var created = Send("POST", "external_interview", "", body).Data.GetProperty("external_interview");
        var updated = Send("PUT", "external_interview", "/" + created.GetProperty("id").GetString(), body).Data.GetProperty("external_interview");

        Assert.Equal(8, created.GetProperty("interview_assessments")[0].GetProperty("assessment_dimension_list")[0].GetProperty("score").GetInt32());
        Assert.Distinct(AssessmentIds(created).Concat(AssessmentIds(updated)));
        Assert.Equal(99992402, Send("POST", "external_interview", "", body.Replace("\"conclusion\":2", "\"conclusion\":\"2\"", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void An_assessment_is_added_to_its_interview_and_changed_only_where_told()
    {
        var interview = Send("POST", "external_interview", "", $$"""{"external_application_id":"{{Application}}"}""").Data.GetProperty("external_interview").GetProperty("id").GetString()!;
        var created = Send("POST", "external_interview_assessment", "", $$"""{"external_interview_id":"{{interview}}","username":"A","conclusion":3,"content":"c"}""")
            .Data.GetProperty("external_interview_assessment");
        var id = created.GetProperty("id").GetString();

        var patched = Send("PATCH", "external_interview_assessment", "/" + id, """{"conclusion":2}""").Data.GetProperty("external_interview_assessment");

        Assert.Equal(created.GetRawText().Replace("\"conclusion\":3", "\"conclusion\":2", StringComparison.Ordinal), patched.GetRawText());
        Assert.Equal(patched.GetRawText(), Query("external_interview", "", interview).Single().GetProperty("interview_assessments")[0].GetRawText());
        Assert.Equal(1002002, Send("PATCH", "external_interview_assessment", "/1", "{}").Code);
        Assert.Equal(1002002, Send("POST", "external_interview_assessment", "", """{"external_interview_id":"1"}""").Code);
    }

    [Theory]
    [InlineData("external_background_check", 21, 21, 0)]
    [InlineData("external_offer", 20, 10, 0)]
    [InlineData("external_offer", 21, 11, 99992402)]
    public void Attachments_are_sent_as_ids_and_answered_as_files(string kind, int onCreate, int onUpdate, int code)
    {
        string Body(int count) => $$"""{"external_application_id":"{{Application}}","attachment_id_list":[{{string.Join(",", Enumerable.Range(1, count).Select(number => $"\"{number}\""))}}]}""";

        var created = Send("POST", kind, "", Body(onCreate));
        Assert.Equal(code, created.Code);
        if (code == 0)
        {
            var record = created.Data.GetProperty(kind);
            Assert.Equal((onCreate, "1"), (record.GetProperty("attachment_list").GetArrayLength(), record.GetProperty("attachment_list")[0].GetProperty("id").GetString()));
            Assert.False(record.TryGetProperty("attachment_id_list", out _));
            Assert.Equal(0, Send("PUT", kind, "/" + record.GetProperty("id").GetString(), Body(onUpdate)).Code);
        }
        else
        {
            Assert.Equal(code, Send("PUT", kind, "/1", Body(onUpdate)).Code);
        }
    }

    [Theory]
    [InlineData("1735862400000")]
    [InlineData("\"yesterday\"")]
    public void The_time_of_an_offer_is_a_text_of_digits(string time) =>
        Assert.Equal(99992402, Send("POST", "external_offer", "", $$"""{"external_application_id":"{{Application}}","biz_create_time":{{time}}}""").Code);

    private static string[] AssessmentIds(JsonElement interview) =>
        [.. interview.GetProperty("interview_assessments").EnumerateArray().Select(assessment => assessment.GetProperty("id").GetString()!)];

    private static string Ids(string kind, string[] ids) => $$"""{"{{kind}}_id_list":{{JsonSerializer.Serialize(ids)}}}""";

    private Client.Response Send(string method, string kind, string path, string body) => _client.Call(method, $"{Root}{kind}s{path}", "", body);

    private JsonElement[] Query(string kind, string query, params string[]? ids) =>
        [.. _client.Call("POST", $"{Root}{kind}s/batch_query", query, ids is { Length: > 0 } ? Ids(kind, ids) : "{}").Data.GetProperty("items").EnumerateArray()];
}
