
namespace FeishuHire.Reports.Tests;

public sealed class ReportFiguresTests
{
    [Fact]
    public void Only_a_termination_makes_an_end()
    {
        var figures = ReportFigures.Of(
        [
            new() { TalentId = "1", ModifyTime = SampleReport.Begin },
            new() { TalentId = "1", TerminationReason = " ", TerminationType = "" },
            new() { TalentId = "2", TerminationType = "HR 主动终止" },
            new() { TalentId = null, TerminationReason = "不合适" },
        ]);

        Assert.Equal((4, 2, 2), (figures.Total, figures.Talents, figures.Ended));
        Assert.Equal((2, 1), (figures.TerminationReasons.Total, figures.TerminationReasons.NotGiven));
    }

    [Fact]
    public void Records_without_anything_are_counted()
    {
        var figures = ReportFigures.Of([new(), new()]);

        Assert.Equal((2, 0, 0), (figures.Total, figures.Talents, figures.Ended));
        Assert.Equal((2, 2, 2, 2, 2), (
            figures.Months.NotGiven,
            figures.Stages.NotGiven,
            figures.Sources.NotGiven,
            figures.RecruitmentTypes.NotGiven,
            figures.DeliveryTypes.NotGiven));
        Assert.Null(figures.FirstCreated);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    public void No_application_is_lost_or_counted_twice(int count)
    {
        var figures = ReportFigures.Of(SampleReport.Many(count));

        Assert.Equal(count, figures.Total);
        Assert.Equal(count, figures.Months.Counts.Sum() + figures.Months.Earlier + figures.Months.Later + figures.Months.NotGiven);
        Assert.Equal(count, figures.Sources.Counts.Sum(share => share.Count) + figures.Sources.OtherCount + figures.Sources.NotGiven);
        Assert.Equal((count + 1) / 2, figures.Durations.Count);
        Assert.Equal(figures.Durations.Count, figures.Durations.Buckets.Sum());
    }
}
