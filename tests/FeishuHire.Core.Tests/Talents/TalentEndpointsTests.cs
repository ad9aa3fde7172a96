using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;
using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Talents;

/// <summary>Talents over a real socket: lists, complete or with an error, and single talents.</summary>
public sealed class TalentEndpointsTests
{
    private const string ListApi = "talents";

    private static readonly ListOptions Everything = new(All: true);

    [Theory]
    [InlineData(TalentSortBy.Updated)]
    [InlineData(TalentSortBy.Added)]
    [InlineData(TalentSortBy.Applied)]
    public async Task All_of_them_are_listed_each_once_in_the_order_asked_for(TalentSortBy sortBy)
    {
        await using var test = await TestSession.ConnectedAsync();

        var talents = await ListAsync(test, new TalentFilter { SortBy = sortBy }, Everything);

        Func<SandboxTalent, long> order = sortBy switch
        {
            TalentSortBy.Updated => talent => talent.Updated,
            TalentSortBy.Added => talent => talent.Added,
            _ => talent => talent.Applied,
        };
        Assert.Equal(
            TestSettings.SampleRecords.Talents.OrderByDescending(order).Select(talent => (talent.Id, talent.Name)),
            talents.Select(talent => (talent.TalentId!, talent.Name)));
        Assert.Equal(16, test.Server.RequestsTo(ListApi).Count);
    }

    [Fact]
    public async Task Only_those_that_fit_the_keyword_come()
    {
        await using var test = await TestSession.ConnectedAsync();

        var talents = await ListAsync(
            test, new TalentFilter { Keyword = "王 and not 芳", SortBy = TalentSortBy.Relevance }, Everything);

        Assert.Equal(
            TestSettings.SampleRecords.Talents.Count(talent => talent.Name!.Contains('王') && !talent.Name.Contains('芳')),
            talents.Count);
        Assert.NotEmpty(talents);
    }

    [Fact]
    public async Task Only_those_that_were_changed_within_the_times_come()
    {
        await using var test = await TestSession.ConnectedAsync();
        var all = await ListAsync(test, new TalentFilter { SortBy = TalentSortBy.Updated }, Everything);
        var (last, first) = (all[9].ModifyTime!.Value, all[29].ModifyTime!.Value);

        var talents = await ListAsync(
            test, new TalentFilter { UpdatedAfter = first, UpdatedBefore = last, SortBy = TalentSortBy.Updated }, Everything);

        Assert.Equal(all.Skip(9).Take(21).Select(talent => talent.TalentId), talents.Select(talent => talent.TalentId));
    }

    [Theory]
    [InlineData("2026-11-22T09:30:00Z", DateTimeKind.Utc)]
    [InlineData("2026-11-22T09:30:00Z", DateTimeKind.Local)]
    [InlineData("2026-11-22T09:30:00Z", DateTimeKind.Unspecified)]
    public async Task Times_are_sent_as_milliseconds_whatever_their_kind(string instant, DateTimeKind kind)
    {
        await using var test = await TestSession.ConnectedAsync();
        var moment = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var time = kind switch
        {
            DateTimeKind.Utc => moment.UtcDateTime,
            DateTimeKind.Local => moment.LocalDateTime,
            _ => DateTime.SpecifyKind(moment.LocalDateTime, DateTimeKind.Unspecified),
        };

        await ListAsync(test, new TalentFilter { UpdatedAfter = time, UpdatedBefore = time }, Everything);

        Assert.Equal(
            $"?update_start_time={moment.ToUnixTimeMilliseconds()}&update_end_time={moment.ToUnixTimeMilliseconds()}"
            + "&sort_by=4&query_option=ignore_empty_error&page_size=20",
            Assert.Single(test.Server.RequestsTo(ListApi)).Query);
    }

    [Fact]
    public async Task A_time_before_1970_means_from_the_beginning()
    {
        await using var test = await TestSession.ConnectedAsync();

        Assert.NotEmpty(await ListAsync(test, new TalentFilter { UpdatedAfter = DateTime.MinValue }, new ListOptions(All: false)));

        Assert.Contains("update_start_time=0&", Assert.Single(test.Server.RequestsTo(ListApi)).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_leave_no_room_are_refused_without_a_request()
    {
        await using var test = await TestSession.ConnectedAsync();
        var now = DateTime.Now;

        var error = await Assert.ThrowsAsync<FeishuApiException>(
            () => ListAsync(test, new TalentFilter { UpdatedAfter = now, UpdatedBefore = now.AddDays(-1) }, Everything));

        Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
        Assert.Empty(test.Server.RequestsTo(ListApi));
    }

    [Fact]
    public async Task That_nobody_fits_is_no_error()
    {
        await using var test = await TestSession.ConnectedAsync();

        Assert.Empty(await ListAsync(test, new TalentFilter { Keyword = "nobody" }, Everything));
    }

    [Fact]
    public async Task A_list_that_breaks_off_says_where_and_how_to_go_on()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(ListApi, Responses.Json(200, Bodies.Page("\"has_more\":true,\"page_token\":\"p2\"", "1", "2")));
        test.Server.Script.Add($"{ListApi}?page_token=p2", Responses.Json(200, Bodies.Page("\"has_more\":true,\"page_token\":\"p3\"", "3")));
        test.Server.Script.Add($"{ListApi}?page_token=p3", Responses.Html(502));
        test.Server.Script.Add($"{ListApi}?page_token=p3", Responses.Json(200, Bodies.Page("\"has_more\":false", "4")));
        var read = new List<Talent>();

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => ListAsync(test, new TalentFilter(), Everything, read));
        await ListAsync(test, new TalentFilter(), Everything with { PageToken = error.PageToken }, read);

        Assert.Equal((FeishuErrorId.ServiceUnavailable, null, "p3", 3), (error.ErrorId, error.TalentId, error.PageToken, error.ItemsReturned));
        Assert.Contains("After 3 records.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "run the same command with -PageToken 'p3'. If talents were added in the meantime, some talents are returned again.",
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4"], read.Select(talent => talent.TalentId));
    }

    [Theory]
    [InlineData(TalentSortBy.Updated)]
    [InlineData(TalentSortBy.Applied)]
    [InlineData(TalentSortBy.Relevance)]
    public async Task An_order_in_which_talents_move_says_what_going_on_leaves_out(TalentSortBy sortBy)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        AddPages(test, ("1", "2", "p2"));
        test.Server.Script.Add(ListApi, Responses.Html(502));

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => ListAsync(test, new TalentFilter { SortBy = sortBy }, Everything));

        Assert.Equal(("p2", 2), (error.PageToken, error.ItemsReturned));
        Assert.EndsWith(
            "Run the same command again to get all talents. With -PageToken 'p2' it resumes where it stopped, but misses talents that have since moved to "
            + "an earlier page.",
            error.RecommendedAction,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TalentSortBy.Updated)]
    [InlineData(TalentSortBy.Applied)]
    public async Task Whoever_moves_to_the_front_while_pages_are_read_is_fetched_from_there_and_nobody_comes_twice(TalentSortBy sortBy)
    {
        await using var test = await TestSession.ConnectedAsync();

        // Between the first and the second page, 5 moved to the front. The last page is read again to see whether the list has grown.
        AddPages(test, ("1", "2", "p2"), ("2", "3", "p3"), ("4", "6", null), ("5", "1", "p2"), ("4", "6", null));

        var talents = await ListAsync(test, new TalentFilter { SortBy = sortBy }, Everything);

        Assert.Equal(["1", "2", "3", "4", "6", "5"], talents.Select(talent => talent.TalentId));
        Assert.Equal(["", "p2", "p3", "", "p3"], PageTokens(test));
        Assert.All(SortOrders(test), order => Assert.Equal($"{sortBy:D}", order));
    }

    [Fact]
    public async Task Whoever_is_added_before_the_front_is_read_again_is_not_taken_for_the_one_that_is_missing()
    {
        await using var test = await TestSession.ConnectedAsync();

        // 5 moved to the front after the first page. After the last page, 2 changed and 7 was added: 7 2 5 1 3 4 6.
        AddPages(test, ("1", "2", "p2"), ("2", "3", "p4"), ("4", "6", null), ("7", "2", "p2"), ("3", "4", "p6"));
        test.Server.Script.Add(ListApi, Responses.Json(200, Bodies.Page("\"has_more\":false", "6")));
        AddPages(test, ("5", "1", "p4"));

        var talents = await ListAsync(test, new TalentFilter { SortBy = TalentSortBy.Updated }, Everything);

        Assert.Equal(["1", "2", "3", "4", "6", "7", "5"], talents.Select(talent => talent.TalentId));
        Assert.Equal(["", "p2", "p4", "", "p4", "p6", "p2"], PageTokens(test));
    }

    [Fact]
    public async Task Where_talents_move_anywhere_all_are_read_again_in_the_order_in_which_they_do_not()
    {
        await using var test = await TestSession.ConnectedAsync();
        AddPages(test, ("1", "2", "p2"), ("2", "3", null), ("3", "4", "p2"), ("1", "2", null));

        var talents = await ListAsync(test, new TalentFilter { SortBy = TalentSortBy.Relevance }, Everything);

        Assert.Equal(["1", "2", "3", "4"], talents.Select(talent => talent.TalentId));
        Assert.Equal(["2", "2", "4", "4"], SortOrders(test));
    }

    [Theory]
    [InlineData(TalentSortBy.Added, null)]
    [InlineData(TalentSortBy.Updated, "p1")]
    public async Task Nothing_is_read_again_where_nobody_moves_or_where_reading_began_further_on(TalentSortBy sortBy, string? pageToken)
    {
        await using var test = await TestSession.ConnectedAsync();
        AddPages(test, ("1", "2", "p2"), ("2", "3", null));

        var talents = await ListAsync(test, new TalentFilter { SortBy = sortBy }, Everything with { PageToken = pageToken });

        Assert.Equal(["1", "2", "3"], talents.Select(talent => talent.TalentId));
        Assert.Equal(2, test.Server.RequestsTo(ListApi).Count);
    }

    [Fact]
    public async Task A_failure_after_the_end_of_the_list_gives_no_token_that_would_read_it_all_again()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        AddPages(test, ("1", "2", "p2"), ("2", "3", null));
        test.Server.Script.Add(ListApi, Responses.Html(502));

        var error = await Assert.ThrowsAsync<FeishuApiException>(
            () => ListAsync(test, new TalentFilter { SortBy = TalentSortBy.Updated }, Everything));

        Assert.Equal((FeishuErrorId.ServiceUnavailable, null, 3), (error.ErrorId, error.PageToken, error.ItemsReturned));
        Assert.Contains(
            "The list was read to its end (3 records), but up to 1 talents are missing, because they moved while the list was read.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("Run the same command again", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("-PageToken", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Talents_without_an_id_are_not_taken_for_the_same()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(ListApi, Responses.Json(200, """{"code":0,"data":{"items":[{},{"id":null},{"basic_info":{}}],"has_more":false}}"""));

        Assert.Equal(3, (await ListAsync(test, new TalentFilter(), Everything)).Count);
    }

    [Fact]
    public async Task A_success_without_data_is_no_empty_list()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(ListApi, Responses.Json(200, """{"code":0,"msg":"success"}"""));

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => ListAsync(test, new TalentFilter(), Everything));

        Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId);
    }

    [Fact]
    public async Task A_single_talent_is_the_one_of_the_list()
    {
        await using var test = await TestSession.ConnectedAsync();
        var listed = (await ListAsync(test, new TalentFilter(), Everything)).Single(talent => talent.TalentId == SampleData.DocumentedTalentId);

        var single = await GetAsync(test, SampleData.DocumentedTalentId);

        Assert.Equal(
            (listed.TalentId, listed.Name, listed.Mobile, listed.Email, listed.TopDegree, listed.ModifyTime),
            (single.TalentId, single.Name, single.Mobile, single.Email, single.TopDegree, single.ModifyTime));
    }

    [Fact]
    public async Task A_talent_that_does_not_exist_is_an_error_that_names_it()
    {
        await using var test = await TestSession.ConnectedAsync();

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => GetAsync(test, "7"));

        Assert.Equal((FeishuErrorId.TalentNotFound, 404, "7"), (error.ErrorId, error.HttpStatus, error.TalentId));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("../../x")]
    [InlineData("7?user_id_type=open_id")]
    public async Task What_is_no_talent_id_is_not_sent(string talentId)
    {
        await using var test = await TestSession.ConnectedAsync();

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => GetAsync(test, talentId));

        Assert.Equal((FeishuErrorId.InvalidParameter, talentId.Trim()), (error.ErrorId, error.TalentId!.Trim()));
        Assert.Equal(1, test.Session.RequestCount);
    }

    [Fact]
    public async Task The_id_that_was_asked_for_is_there_though_the_answer_leaves_it_out()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add("7", Responses.Json(200, """{"code":0,"data":{"basic_info":{"name":"李四"}}}"""));

        var talent = await GetAsync(test, "7");

        Assert.Equal(("7", "李四"), (talent.TalentId, talent.Name));
    }

    [Fact]
    public async Task A_value_of_a_single_talent_that_cannot_be_read_costs_nothing_else()
    {
        await using var test = await TestSession.ConnectedAsync();
        const string Body = """{"code":0,"data":{"talent_id":"7","basic_info":{"name":"李四","age":"about 30","update_time":true}}}""";
        test.Server.Script.Add("7", Responses.Json(200, Body), times: 2);

        var talent = await GetAsync(test, "7");
        var page = await test.Clock.RunAsync(ReadOneAsync(test, "7"));

        Assert.Equal(("7", "李四", null, null), (talent.TalentId, talent.Name, talent.Age, talent.ModifyTime));
        Assert.Equal(["age", "update_time"], page.UnreadableFields);
        Assert.Equal("李四", ((Talent)page.Records[0]).Name);
    }

    [Fact]
    public async Task Whoever_watches_the_requests_does_not_learn_whom_they_are_about()
    {
        await using var test = await TestSession.ConnectedAsync();
        await GetAsync(test, SampleData.DocumentedTalentId);
        await ListAsync(test, new TalentFilter { Keyword = "王" }, new ListOptions(All: false));

        Assert.Equal(
            ["/open-apis/hire/v2/talents/:talent_id", "/open-apis/hire/v1/talents"],
            test.ListAttempts.Select(attempt => attempt.Event.Path));
    }

    private static void AddPages(TestSession test, params (string First, string Second, string? Next)[] pages)
    {
        foreach (var (first, second, next) in pages)
        {
            var rest = next is null ? "\"has_more\":false" : $"\"has_more\":true,\"page_token\":\"{next}\"";
            test.Server.Script.Add(ListApi, Responses.Json(200, Bodies.Page(rest, first, second)));
        }
    }

    private static IEnumerable<string> PageTokens(TestSession test) => QueryValues(test, "page_token");

    private static IEnumerable<string> SortOrders(TestSession test) => QueryValues(test, "sort_by");

    private static IEnumerable<string> QueryValues(TestSession test, string name) => test.Server.RequestsTo(ListApi)
        .Select(request => System.Web.HttpUtility.ParseQueryString(request.Query)[name] ?? "");

    private static async Task<Talent> GetAsync(TestSession test, string talentId) =>
        (Talent)(await test.Clock.RunAsync(ReadOneAsync(test, talentId))).Records[0];

    private static Task<ListPage> ReadOneAsync(TestSession test, string talentId) =>
        new RecordSource<Talent, Talent>(test.Session, TalentEndpoints.Get)
            .ReadAsync(Subject.Of<Talent>(talentId), test, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken).AsTask();

    private static Task<List<Talent>> ListAsync(TestSession test, TalentFilter filter, ListOptions options, List<Talent>? read = null) =>
        test.Clock.RunAsync(ReadAsync(test, filter, options, read ?? []));

    private static async Task<List<Talent>> ReadAsync(TestSession test, TalentFilter filter, ListOptions options, List<Talent> read)
    {
        var source = new TalentListSource(test.Session, filter, options);
        await foreach (var page in source.ReadAsync(Subject.ListOf<Talent>(), test, TestContext.Current.CancellationToken))
        {
            read.AddRange(page.Records.Cast<Talent>());
        }

        return read;
    }
}
