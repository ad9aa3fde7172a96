using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Paging;

public sealed class PagingOverTheSocketTests
{
    private const string Talent = SampleData.DocumentedTalentId;

    private static IEnumerable<string> AllIds => TestSettings.SampleRecords.Find(Talent)!.Select(application => application.Id);

    [Fact]
    public async Task A_talent_with_three_pages_is_read_to_its_end()
    {
        await using var test = await TestSession.ConnectedAsync();

        var applications = await test.ReadAsync(Talent);

        Assert.Equal(AllIds, applications.Select(application => application.Id));
        Assert.Equal(3, test.ListRequests);
        Assert.Equal([1, 2, 3], test.ListAttempts.Select(attempt => attempt.Event.Page));
        Assert.All(
            test.Server.RequestsTo(TestSession.ListApi), request => Assert.Contains("page_size=20", request.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 47)]
    [InlineData(7, 7)]
    [InlineData(20, 3)]
    public async Task Every_page_size_gives_every_record_once(int pageSize, int requests)
    {
        await using var test = await TestSession.ConnectedAsync();

        var applications = await test.ReadAsync(Talent, new ListOptions(All: true, pageSize));

        Assert.Equal(47, applications.Select(application => application.Id).Distinct().Count());
        Assert.Equal((47, requests), (applications.Count, test.ListRequests));
    }

    [Fact]
    public async Task Without_all_one_request_is_sent()
    {
        await using var test = await TestSession.ConnectedAsync();

        Assert.Equal(20, (await test.ReadAsync(Talent, new ListOptions(All: false))).Count);
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task A_talent_without_applications_costs_one_request()
    {
        await using var test = await TestSession.ConnectedAsync();
        var talent = TestSettings.SampleRecords.TalentIds.First(id => TestSettings.SampleRecords.Find(id)!.Count == 0);

        Assert.Empty(await test.ReadAsync(talent));
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task A_list_that_breaks_off_on_page_three_goes_on_there_without_gap_or_repetition()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        var before = new List<string?>();
        var error = await Assert.ThrowsAsync<FeishuApiException>(() => test.Clock.RunAsync(ReadThenBreakAsync()));

        Assert.Equal((FeishuErrorId.ServiceUnavailable, Talent, 40), (error.ErrorId, error.TalentId, error.ItemsReturned));
        Assert.Contains("Talent '6960663240925956459', after 40 records.", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"Get-FeishuExternalApplication -TalentId '{Talent}' -All -PageToken '{error.PageToken}'",
            error.RecommendedAction,
            StringComparison.Ordinal);
        test.Server.Script.Clear();
        var rest = await test.ReadAsync(Talent, new ListOptions(All: true, PageToken: error.PageToken));
        Assert.Equal(AllIds, before.Concat(rest.Select(application => application.Id)));

        async Task<bool> ReadThenBreakAsync()
        {
            await foreach (var page in test.Session.PagesOfAsync(Talent))
            {
                before.AddRange(page.Records.Select(application => application.Id));
                if (before.Count == 40)
                {
                    test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);
                }
            }

            return true;
        }
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"success"}""")]
    [InlineData("""{"code":0,"msg":"success","data":null}""")]
    public async Task A_success_without_data_is_an_error(string body) =>
        Assert.Equal(FeishuErrorId.InvalidResponse, (await FailWithAsync(body)).ErrorId);

    [Theory]
    [InlineData("""{"code":0,"data":[]}""")]
    [InlineData("""{"code":0,"data":{"items":{},"has_more":false}}""")]
    [InlineData("""{"code":0,"data":{"items":[7],"has_more":false}}""")]
    [InlineData("""{"code":0,"data":{"items":[],"has_more":"perhaps"}}""")]
    [InlineData("""{"code":0,"data":{"items":[],"has_more":true,"page_token":7}}""")]
    public async Task A_success_whose_data_has_another_shape_is_an_error_and_no_end(string body) =>
        Assert.Equal(FeishuErrorId.InvalidResponse, (await FailWithAsync(body)).ErrorId);

    [Theory]
    [InlineData("""{"code":0,"data":{}}""")]
    [InlineData("""{"code":0,"data":{"has_more":false}}""")]
    [InlineData("""{"code":0,"data":{"items":null,"has_more":false,"page_token":null}}""")]
    [InlineData("""{"code":0,"data":{"items":[null],"has_more":false,"page_token":""}}""")]
    public async Task An_end_without_records_is_an_end(string body)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, body));

        Assert.Empty(await test.ReadAsync(Talent));
        Assert.Equal(1, test.ListRequests);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"items":[],"has_more":true}}""")]
    [InlineData("""{"code":0,"data":{"items":[],"has_more":true,"page_token":null}}""")]
    [InlineData("""{"code":0,"data":{"items":[],"has_more":true,"page_token":""}}""")]
    public async Task More_without_a_token_is_a_paging_error_that_is_not_retried(string body) =>
        Assert.Equal(FeishuErrorId.PagingFailed, (await FailWithAsync(body)).ErrorId);

    [Fact]
    public async Task An_odd_value_costs_neither_its_record_nor_a_page_nor_a_request()
    {
        await using var test = await TestSession.ConnectedAsync();
        const string Items = """{"id":"1","create_time":1618500278000000},{"id":"2","create_time":"1618500278644 "}""";
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, $$$"""{"code":0,"data":{"items":[{{{Items}}}],"has_more":false}}"""));

        var applications = await test.ReadAsync(Talent);

        Assert.Equal([("1", false), ("2", true)], applications.Select(application => (application.Id!, application.CreateTime is not null)));
        Assert.Equal(1, test.ListRequests);
    }

    private static async Task<FeishuApiException> FailWithAsync(string body)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(200, body));
        var error = await test.FailAsync(Talent, new ListOptions(All: true));
        Assert.Equal(1, test.ListRequests);
        return error;
    }
}
