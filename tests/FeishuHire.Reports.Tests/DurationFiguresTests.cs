
namespace FeishuHire.Reports.Tests;

public sealed class DurationFiguresTests
{
    [Fact]
    public void Quartiles_are_those_of_a_spreadsheet()
    {
        int[] days = [4, 1, 3, 2];

        var figures = DurationFigures.Of(days.Select(count => SampleReport.Ended(TimeSpan.FromDays(count))));

        Assert.Equal(4, figures.Count);
        Assert.Equal([1.75, 2.5, 3.25], new[] { figures.LowerQuartile, figures.Median, figures.UpperQuartile }.Select(time => time.TotalDays));
    }

    [Fact]
    public void One_application_is_its_own_median()
    {
        var figures = DurationFigures.Of([SampleReport.Ended(TimeSpan.FromMinutes(7))]);

        Assert.All([figures.LowerQuartile, figures.Median, figures.UpperQuartile], time => Assert.Equal(TimeSpan.FromMinutes(7), time));
    }

    [Fact]
    public void Nothing_has_no_durations()
    {
        var figures = DurationFigures.Of([]);

        Assert.Equal((0, TimeSpan.Zero), (figures.Count, figures.Median));
        Assert.All(figures.Buckets, count => Assert.Equal(0, count));
    }

    [Fact]
    public void A_negative_duration_is_bad_data_and_not_measured()
    {
        var figures = DurationFigures.Of([SampleReport.Ended(TimeSpan.FromTicks(-1)), SampleReport.Ended(TimeSpan.Zero)]);

        Assert.Equal((1, 1, TimeSpan.Zero), (figures.Negative, figures.Count, figures.LowerQuartile));
    }

    [Fact]
    public void Without_both_times_nothing_is_measured()
    {
        var figures = DurationFigures.Of([SampleReport.Ended(null), new() { TerminationType = "x", ModifyTime = SampleReport.Begin }]);

        Assert.Equal((0, 2, 0), (figures.Count, figures.WithoutTime, figures.Negative));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.999, 0)]
    [InlineData(1, 1)]
    [InlineData(29.99, 4)]
    [InlineData(30, 5)]
    [InlineData(364.9, 8)]
    [InlineData(365, 9)]
    [InlineData(40000, 9)]
    public void A_bucket_holds_what_is_shorter_than_its_end(double days, int bucket)
    {
        var figures = DurationFigures.Of([SampleReport.Ended(TimeSpan.FromDays(days))]);

        Assert.Equal(1, figures.Buckets[bucket]);
        Assert.Equal(1, figures.Buckets.Sum());
    }
}
