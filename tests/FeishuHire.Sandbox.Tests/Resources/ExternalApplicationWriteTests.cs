using System.Text.Json;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Resources;

/// <summary>Feishu's documented rules for writing external applications, and the sandbox's choices for undocumented ones.</summary>
public sealed class ExternalApplicationWriteTests
{
    private const string Talent = SampleData.OtherDocumentedTalentId;
    private const string Whole =
        """
        {"talent_id":"6960663240925956660","job_recruitment_type":2,"job_title":"工具工","resume_source":"官网","stage":"一面","termination_reason":"r",
        "delivery_type":4,"modify_time":1738368000000,"create_time":1735689600000,"termination_type":"t"}
        """;

    private static readonly SandboxRefusal Repeated = new(400, 1002002, "external_id was used");

    private readonly Client _client = Connect(new());

    [Fact]
    public void A_created_record_is_answered_whole_with_an_id_of_19_digits_and_stands_first_in_the_list()
    {
        var created = Create(_client, Whole);

        Assert.Matches("^[0-9]{19}$", created.GetProperty("id").GetString());
        Assert.Equal(Whole.ReplaceLineEndings("").Replace("{", $$"""{"id":"{{created.GetProperty("id")}}",""", StringComparison.Ordinal), created.GetRawText());
        var listed = List(_client);
        Assert.Equal(8, listed.Count);
        Assert.Equal(created.GetRawText(), listed[0].GetRawText());
    }

    [Theory]
    [InlineData("{}", "talent_id")]
    [InlineData("""{"talent_id":""}""", "talent_id")]
    [InlineData("""{"talent_id":null}""", "talent_id")]
    [InlineData("""{"talent_id":6960663240925956660}""", "talent_id")]
    [InlineData("""{"talent_id":"6960663240925956660","create_time":"1735689600000"}""", "create_time")]
    [InlineData("""{"talent_id":"6960663240925956660","modify_time":1.5}""", "modify_time")]
    [InlineData("""{"talent_id":"6960663240925956660","delivery_type":"2"}""", "delivery_type")]
    [InlineData("""{"talent_id":"6960663240925956660","delivery_type":5}""", "delivery_type")]
    [InlineData("""{"talent_id":"6960663240925956660","job_recruitment_type":0}""", "job_recruitment_type")]
    [InlineData("""{"talent_id":"6960663240925956660","stage":3}""", "stage")]
    [InlineData("""{"talent_id":"6960663240925956660","external_id":7}""", "external_id")]
    [InlineData("""{"stage":3,"delivery_type":"2"}""", "talent_id delivery_type stage")]
    public void A_body_with_wrong_fields_is_refused_and_names_them(string body, string fields)
    {
        var response = _client.Call("POST", Client.ListPath, "", body);

        Assert.Equal((400, 99992402), (response.Status, response.Code));
        Assert.Equal(
            fields.Split(' ').Order(),
            response.Error.GetProperty("field_violations").EnumerateArray().Select(violation => violation.GetProperty("field").GetString()!).Order());
        Assert.Equal(7, List(_client).Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("talent_id=1")]
    public void A_body_that_is_no_object_is_refused(string body) => Assert.Equal(9499, _client.Call("POST", Client.ListPath, "", body).Code);

    [Fact]
    public void A_create_for_a_talent_that_does_not_exist_is_refused()
    {
        var response = _client.Call("POST", Client.ListPath, "", """{"talent_id":"1"}""");

        Assert.Equal((400, 1002102), (response.Status, response.Code));
    }

    [Fact]
    public void Without_external_id_nothing_is_checked()
    {
        Create(_client, Whole);
        Create(_client, Whole);

        Assert.Equal(9, List(_client).Count);
    }

    [Fact]
    public void With_external_id_one_record_is_created_in_24_hours_and_then_the_next()
    {
        var body = Whole.Replace("\"stage\"", "\"external_id\":\"ats-1\",\"stage\"", StringComparison.Ordinal);
        var first = Create(_client, body);
        Assert.False(first.TryGetProperty("external_id", out _));

        _client.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        _client.Connect();
        Assert.Equal(first.GetRawText(), Create(_client, body.Replace("一面", "二面", StringComparison.Ordinal)).GetRawText());
        Assert.Equal(8, List(_client).Count);

        _client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotEqual(first.GetRawText(), Create(_client, body).GetRawText());
        Assert.Equal(9, List(_client).Count);
        Create(_client, body.Replace("ats-1", "ats-2", StringComparison.Ordinal));
        Assert.Equal(10, List(_client).Count);
    }

    [Fact]
    public void What_a_second_create_answers_is_configurable()
    {
        var client = Connect(new() { RepeatedCreate = Repeated });
        var body = """{"talent_id":"6960663240925956660","external_id":"ats-1"}""";
        Create(client, body);

        var again = client.Call("POST", Client.ListPath, "", body);

        Assert.Equal((400, 1002002, "external_id was used"), (again.Status, again.Code, again.Json.GetProperty("msg").GetString()));
        Assert.Equal(8, List(client).Count);
    }

    [Fact]
    public void An_update_overwrites_the_whole_record_so_that_what_is_not_sent_is_lost()
    {
        var id = Create(_client, Whole).GetProperty("id").GetString();

        var response = _client.Call("PUT", $"{Client.ListPath}/{id}", "", """{"talent_id":"6960663240925956660","stage":"二面"}""");

        Assert.Equal($$"""{"id":"{{id}}","talent_id":"6960663240925956660","stage":"二面"}""", response.Data.GetProperty("external_application").GetRawText());
        Assert.Equal(response.Data.GetProperty("external_application").GetRawText(), List(_client)[0].GetRawText());
        Assert.Equal(8, List(_client).Count);
    }

    [Fact]
    public void A_record_is_removed_and_answered_without_the_time_of_its_creation_as_documented()
    {
        var id = Create(_client, Whole).GetProperty("id").GetString();

        var removed = _client.Call("DELETE", $"{Client.ListPath}/{id}", "talent_id=" + Talent).Data.GetProperty("external_application");

        Assert.Equal((id, "工具工"), (removed.GetProperty("id").GetString(), removed.GetProperty("job_title").GetString()));
        Assert.False(removed.TryGetProperty("create_time", out _));
        Assert.Equal(7, List(_client).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("talent_id=6960663240925956459")]
    public void A_sample_record_is_removed_with_or_without_its_talent(string query)
    {
        Assert.Equal(0, _client.Call("DELETE", $"{Client.ListPath}/{SampleRequests.Application}", query).Code);

        Assert.DoesNotContain(_client.Tenant.FindApplications(SampleData.DocumentedTalentId)!, application => application.Id == SampleRequests.Application);
        Assert.Equal(46, _client.Tenant.FindApplications(SampleData.DocumentedTalentId)!.Count);
    }

    [Theory]
    [InlineData("PUT", "1", "6960663240925956459", 0, 0)]
    [InlineData("PUT", SampleRequests.Application, "6960663240925956660", 0, 0)]
    [InlineData("PUT", SampleRequests.Application, "1", 0, 0)]
    [InlineData("DELETE", "1", "", 0, 0)]
    [InlineData("DELETE", SampleRequests.Application, "6960663240925956660", 0, 0)]
    [InlineData("DELETE", "1", "", 500, 1002001)]
    [InlineData("PUT", "1", "6960663240925956459", 500, 1002001)]
    public void A_record_that_does_not_exist_is_refused_with_a_configurable_code(string method, string id, string talentId, int status, int code)
    {
        var client = status == 0 ? _client : Connect(new() { MissingRecord = new(status, code, "system error") });

        var response = client.Call(
            method, $"{Client.ListPath}/{id}", method == "DELETE" && talentId.Length > 0 ? "talent_id=" + talentId : "", $$"""{"talent_id":"{{talentId}}"}""");

        Assert.Equal(status == 0 ? (400, 1002002) : (status, code), (response.Status, response.Code));
    }

    [Fact]
    public void A_record_is_gone_after_it_was_removed()
    {
        Assert.Equal(0, _client.Call("DELETE", $"{Client.ListPath}/{SampleRequests.Application}").Code);

        Assert.Equal(1002002, _client.Call("DELETE", $"{Client.ListPath}/{SampleRequests.Application}").Code);
        Assert.Equal(1002002, _client.Call("PUT", $"{Client.ListPath}/{SampleRequests.Application}", "", """{"talent_id":"6960663240925956459"}""").Code);
    }

    [Fact]
    public void What_one_tenant_writes_another_with_the_same_data_does_not_see()
    {
        var other = Connect(new());
        Create(_client, Whole);

        Assert.Equal(7, List(other).Count);
        Assert.Equal(7, Client.Records.Find(Talent)!.Count);
    }

    [Fact]
    public void A_record_created_while_pages_are_read_shifts_the_rest()
    {
        var first = _client.List($"talent_id={Talent}&page_size=3");
        Create(_client, Whole);

        var second = _client.List($"talent_id={Talent}&page_size=3&page_token={Uri.EscapeDataString(first.PageToken!)}");

        Assert.Equal(first.Ids[2], second.Ids[0]);
    }

    [Fact]
    public async Task Many_threads_write_and_lose_nothing()
    {
        var client = Connect(new() { EnforceLimits = false });
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), TestContext.Current.CancellationToken, (number, _) =>
        {
            Create(client, $$"""{"talent_id":"{{Talent}}","external_id":"key-{{number / 2}}","job_title":"{{number / 2}}"}""");
            return ValueTask.CompletedTask;
        });

        var created = client.Tenant.FindApplications(Talent)!.SkipLast(7).ToList();
        Assert.Equal(200, created.Count);
        Assert.Distinct(created.Select(application => application.JobTitle));
        Assert.Distinct(created.Select(application => application.Id));
    }

    private static Client Connect(SandboxOptions options)
    {
        var client = new Client(clock => new()
        {
            Data = Client.Records,
            TimeProvider = clock,
            RepeatedCreate = options.RepeatedCreate,
            MissingRecord = options.MissingRecord,
            EnforceLimits = options.EnforceLimits,
        });
        client.Connect();
        return client;
    }

    private static JsonElement Create(Client client, string body)
    {
        var response = client.Call("POST", Client.ListPath, "", body);
        Assert.Equal((200, 0), (response.Status, response.Code));
        return response.Data.GetProperty("external_application");
    }

    private static List<JsonElement> List(Client client) => [.. client.List($"talent_id={Talent}&page_size=20").Data.GetProperty("items").EnumerateArray()];
}
