
namespace FeishuHire.Reports.Tests;

public sealed class MonthCountsTests
{
    [Fact]
    public void Months_without_applications_count_zero()
    {
        var months = MonthCounts.Of([new(2024, 2, 29), null, new(2023, 11, 1), new(2024, 2, 1), new(2023, 11, 30, 23, 59, 59)]);

        Assert.Equal(new DateTime(2023, 11, 1), months.First);
        Assert.Equal([2, 0, 0, 2], months.Counts);
        Assert.Equal((0, 0, 1), (months.Earlier, months.Later, months.NotGiven));
    }

    [Fact]
    public void Nothing_has_no_months()
    {
        Assert.Empty(MonthCounts.Of([]).Counts);
        Assert.Equal(2, MonthCounts.Of([null, null]).NotGiven);
    }

    [Fact]
    public void A_mistyped_year_pushes_nobody_out_of_sight()
    {
        var months = MonthCounts.Of([new(1, 1, 1), new(2024, 5, 1), new(2024, 6, 1), new(2024, 6, 2), new(9999, 12, 31)]);

        Assert.Equal(new DateTime(2024, 5, 1), months.First);
        Assert.Equal([1, 2], months.Counts);
        Assert.Equal((1, 1), (months.Earlier, months.Later));
    }

    [Fact]
    public void Of_a_long_time_the_fullest_run_of_months_is_told_apart()
    {
        var months = MonthCounts.Of([.. Enumerable.Range(0, 200).Select(month => (DateTime?)new DateTime(2010, 1, 1).AddMonths(month))]);

        Assert.Equal(MonthCounts.MaximumMonths, months.Counts.Count);
        Assert.All(months.Counts, count => Assert.Equal(1, count));
        Assert.Equal((200 - MonthCounts.MaximumMonths, 0), (months.Earlier, months.Later));
    }
}
