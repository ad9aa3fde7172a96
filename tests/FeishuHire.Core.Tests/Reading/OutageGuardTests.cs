using FeishuHire.Errors;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Reading;

/// <summary>During an outage the command ends, instead of using up the retries for every remaining talent.</summary>
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

        Assert.Null(guard.GiveUpAfter(Failed(errorId, httpStatus: 400)));
        Assert.Null(guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure)));
    }

    [Theory]
    [InlineData(FeishuErrorId.NotFound)]
    [InlineData(FeishuErrorId.TalentNotFound)]
    public void A_record_that_is_missing_in_an_answer_is_an_answer(FeishuErrorId errorId)
    {
        var guard = new OutageGuard();

        Assert.Null(guard.GiveUpAfter(Failed(errorId)));
        Assert.True(guard.IsAnswering);
    }

    [Fact]
    public void What_never_reached_the_service_says_nothing_about_it()
    {
        var guard = new OutageGuard();
        Assert.Null(guard.GiveUpAfter(Failed(FeishuErrorId.InvalidParameter)));
        Assert.False(guard.IsAnswering);

        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.GiveUpAfter(Failed(FeishuErrorId.InvalidParameter));
        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        guard.GiveUpAfter(Failed(FeishuErrorId.InvalidParameter));

        Assert.NotNull(guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure)));
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
    public void Before_the_first_answer_nobody_knows_whether_the_service_answers()
    {
        var guard = new OutageGuard();
        Assert.False(guard.IsAnswering);

        guard.Answered();
        Assert.True(guard.IsAnswering);

        guard.GiveUpAfter(Failed(FeishuErrorId.NetworkFailure));
        Assert.False(guard.IsAnswering);

        guard.GiveUpAfter(Failed(FeishuErrorId.TalentNotFound, httpStatus: 400));
        Assert.True(guard.IsAnswering);
    }

    private static FeishuApiException Failed(FeishuErrorId errorId, int? httpStatus = null) =>
        new(new Failure(errorId) { HttpStatus = httpStatus });
}
