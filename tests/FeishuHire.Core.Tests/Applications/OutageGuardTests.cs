using FeishuHire.Core.Tests.Support;
using FeishuHire.LoopbackServer;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Applications;

/// <summary>When the service is plainly gone, the command ends instead of paying the full wait for every talent left.</summary>
public sealed class OutageGuardTests
{
    public static TheoryData<FeishuErrorId> Outages =>
    [
        FeishuErrorId.RateLimited, FeishuErrorId.ServiceUnavailable, FeishuErrorId.NetworkFailure, FeishuErrorId.RequestTimeout,
    ];

    [Theory]
    [MemberData(nameof(Outages))]
    public void The_third_outage_in_a_row_is_one_too_many(FeishuErrorId errorId)
    {
        var guard = new OutageGuard();

        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(_ => guard.GiveUpAfter(Failed(errorId)) is not null));
    }

    [Fact]
    public void An_answer_in_between_starts_the_count_again()
    {
        var guard = new OutageGuard();
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.Answered();

        Assert.Null(guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure)));
    }

    [Theory]
    [InlineData(FeishuErrorId.TalentNotFound)]
    [InlineData(FeishuErrorId.InvalidParameter)]
    [InlineData(FeishuErrorId.Conflict)]
    public void An_answer_that_refuses_is_an_answer(FeishuErrorId errorId)
    {
        var guard = new OutageGuard();
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));

        Assert.Null(guard.GiveUpAfter(Failed(errorId)));
        Assert.Null(guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure)));
    }

    [Fact]
    public void It_tells_how_many_talents_had_been_read_when_it_gives_up()
    {
        var guard = new OutageGuard();
        guard.Completed();
        guard.Completed();
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));

        Assert.Equal(2, guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure)));
    }

    [Fact]
    public async Task Three_talents_in_a_row_that_used_up_their_retries_end_the_command()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.ListApi, Answers.Html(502), times: 100);
        var client = new ExternalApplicationClient(test.Session, test);

        var errors = new[] { await FailAsync(test, client), await FailAsync(test, client), await FailAsync(test, client) };

        Assert.Equal([false, false, true], errors.Select(error => error.EndsCommand));
        Assert.All(errors, error => Assert.Equal((FeishuErrorId.ServiceUnavailable, "7"), (error.ErrorId, error.TalentId)));
        Assert.Contains("0 talents were read to the end, this one and those after it were not", errors[2].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("were not", errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_page_that_answers_in_feishus_place_ends_the_command_as_well()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 1 });
        test.Server.Script.Add(TestSession.ListApi, Answers.Html(200), times: 100);
        var client = new ExternalApplicationClient(test.Session, test);

        var errors = new[] { await FailAsync(test, client), await FailAsync(test, client), await FailAsync(test, client) };

        Assert.Equal([false, false, true], errors.Select(error => error.EndsCommand));
        Assert.All(errors, error => Assert.Equal(FeishuErrorId.InvalidResponse, error.ErrorId));
    }

    [Fact]
    public async Task A_talent_that_is_read_in_between_starts_the_count_again()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        var client = new ExternalApplicationClient(test.Session, test);
        for (var round = 0; round < 2; round++)
        {
            test.Server.Script.Add(TestSession.ListApi, Answers.Html(502), times: 2);
            Assert.False((await FailAsync(test, client)).EndsCommand);
            Assert.False((await FailAsync(test, client)).EndsCommand);
            await test.Clock.RunAsync(ReadFirstPageAsync(client, SampleData.OtherDocumentedTalentId));
        }
    }

    [Fact]
    public async Task A_talent_that_does_not_exist_in_between_starts_the_count_again()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { MaximumRetryCount = 0 });
        var client = new ExternalApplicationClient(test.Session, test);
        test.Server.Script.Add(TestSession.ListApi, Answers.Html(502), times: 2);
        await FailAsync(test, client);
        await FailAsync(test, client);
        Assert.Equal(FeishuErrorId.TalentNotFound, (await FailAsync(test, client)).ErrorId);
        test.Server.Script.Add(TestSession.ListApi, Answers.Html(502));

        Assert.False((await FailAsync(test, client)).EndsCommand);
    }

    private static FeishuApiException Failed(FeishuErrorId errorId) => new(new Failure(errorId));

    private static Task<FeishuApiException> FailAsync(TestSession test, ExternalApplicationClient client) =>
        Assert.ThrowsAsync<FeishuApiException>(() => test.Clock.RunAsync(ReadFirstPageAsync(client, "7")));

    private static async Task<int> ReadFirstPageAsync(ExternalApplicationClient client, string talentId)
    {
        var records = 0;
        await foreach (var page in client.ReadAsync(talentId, new ListOptions(All: false), TestContext.Current.CancellationToken))
        {
            records += page.Items.Count;
        }

        return records;
    }
}
