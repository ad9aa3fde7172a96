using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Reading;

/// <summary>Many talents are read at once, in order; one at a time until the first response.</summary>
public sealed class ConcurrentReaderTests
{
    private static readonly string[] SomeTalents = [.. TestSettings.SampleRecords.TalentIds.Take(40)];

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public async Task Talents_come_in_order_each_complete(int throttleLimit)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { EnforceLimits = false });
        using var reader = Reader(test, throttleLimit, SomeTalents);

        var pages = (await test.Clock.RunAsync(reader.TakeAllAsync())).OfType<ReadEvent.PageRead>().ToList();

        var expected = SomeTalents.SelectMany(talentId => TestSettings.SampleRecords.Find(talentId)!.Select(item => (talentId, item.Id)));
        Assert.Equal(expected, pages.SelectMany(page => page.Page.Records.Select(item => (page.Subject.Id!, item.Id!))));
    }

    [Fact]
    public async Task Nothing_is_asked_about_the_others_before_the_first_answer_is_done_with()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { EnforceLimits = false });
        using var reader = Reader(test, 16, SomeTalents);

        Assert.IsType<ReadEvent.RequestCompleted>(await test.Clock.RunAsync(reader.TakeAsync()));
        Assert.IsType<ReadEvent.PageRead>(await test.Clock.RunAsync(reader.TakeAsync()));

        reader.Stop();
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task After_it_they_are_asked_about_while_the_first_is_still_being_read()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { EnforceLimits = false });
        using var reader = Reader(test, 16, [SampleData.DocumentedTalentId, .. SomeTalents]);
        await test.Clock.RunAsync(reader.TakeAsync());
        await test.Clock.RunAsync(reader.TakeAsync());

        // The first talent reads its second page, which is not taken, so it does not request a third one.
        reader.TryTake(out _);

        await test.Clock.RunAsync(UntilAsync(() => test.ListRequests > 20));
    }

    [Fact]
    public async Task What_every_request_would_meet_costs_one_request()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(400, 99991403), times: 100);
        using var reader = Reader(test, 16, SomeTalents);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => test.Clock.RunAsync(reader.TakeAllAsync()));

        Assert.Equal(FeishuErrorId.QuotaExhausted, error.ErrorId);
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task An_id_that_is_refused_before_it_is_sent_costs_nothing_more()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(400, 99991672), times: 100);
        using var reader = Reader(test, 16, ["", .. SomeTalents]);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => test.Clock.RunAsync(reader.TakeAllAsync()));

        Assert.Equal(FeishuErrorId.PermissionDenied, error.ErrorId);
        Assert.Equal(1, test.ListRequests);
    }

    [Fact]
    public async Task An_outage_is_noticed_between_ids_that_are_refused_before_they_are_sent()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);

        var (_, end) = await EndAsync(test, "1", "", "2", "", "3", "", "4", "");

        Assert.Equal((FeishuErrorId.ServiceUnavailable, "3"), (end!.ErrorId, end.TalentId));
        Assert.Equal(3, test.ListRequests);
    }

    [Fact]
    public async Task Three_talents_in_a_row_that_used_up_their_retries_end_the_command()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 100);

        var (failed, end) = await EndAsync(test, "5", "6", "7", "8");

        Assert.Equal(["5", "6"], failed.Select(error => error.TalentId));
        Assert.All(failed, error => Assert.False(error.EndsCommand));
        Assert.DoesNotContain("were not", failed[1].Message, StringComparison.Ordinal);
        Assert.Equal((FeishuErrorId.ServiceUnavailable, "7", true), (end!.ErrorId, end.TalentId, end.EndsCommand));
        Assert.Contains("0 talents were read completely; the current one and the following ones were not", end.Message, StringComparison.Ordinal);
        Assert.Equal(6, test.ListRequests);
    }

    [Fact]
    public async Task A_login_page_that_answers_in_feishus_place_ends_the_command_as_well()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(200), times: 100);

        var (failed, end) = await EndAsync(test, "5", "6", "7", "8");

        Assert.Equal([FeishuErrorId.InvalidResponse, FeishuErrorId.InvalidResponse], failed.Select(error => error.ErrorId));
        Assert.Equal((FeishuErrorId.InvalidResponse, "7"), (end!.ErrorId, end.TalentId));
    }

    [Theory]
    [InlineData(SampleData.OtherDocumentedTalentId)]
    [InlineData("7")]
    public async Task An_answer_in_between_starts_the_count_again(string answered)
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 2);
        using var reader = Reader(test, 16, "1", "2", answered);
        await test.Clock.RunAsync(reader.TakeAllAsync());

        test.Server.Script.Add(TestSession.ListApi, Responses.Html(502), times: 2);
        reader.Add(Subject.Of<Talent>("3"));
        reader.Add(Subject.Of<Talent>("4"));

        var events = await test.Clock.RunAsync(reader.TakeAllAsync());
        Assert.Equal(["3", "4"], events.OfType<ReadEvent.Failed>().Select(failed => failed.Exception.TalentId));
    }

    private static ConcurrentReader Reader(TestSession test, int throttleLimit, params string[] talentIds)
    {
        var reader = new ConcurrentReader(
            test.Session.Applications(new ListOptions(All: true)), throttleLimit, TestContext.Current.CancellationToken)
        {
            ReportsRequests = true,
        };
        foreach (var talentId in talentIds)
        {
            reader.Add(Subject.Of<Talent>(talentId));
        }

        return reader;
    }

    private static async Task<(List<FeishuApiException> Failed, FeishuApiException? End)> EndAsync(TestSession test, params string[] talentIds)
    {
        using var reader = Reader(test, 16, talentIds);
        var events = new List<ReadEvent>();
        FeishuApiException? end = null;
        try
        {
            await test.Clock.RunAsync(TakeAsync(reader, events));
        }
        catch (FeishuApiException e)
        {
            end = e;
        }

        return ([.. events.OfType<ReadEvent.Failed>().Select(failed => failed.Exception)], end);
    }

    private static async Task<int> TakeAsync(ConcurrentReader reader, List<ReadEvent> events)
    {
        await reader.TakeAllIntoAsync(events);
        return events.Count;
    }

    private static async Task<bool> UntilAsync(Func<bool> condition)
    {
        await Settle.UntilAsync(condition);
        return true;
    }
}
