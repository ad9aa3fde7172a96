namespace FeishuHire.Reports.Tests;

/// <summary>A period, and the one before it. The tests run in the time of Shanghai, which changed its clocks until 1991.</summary>
public sealed class ReportPeriodTests
{
    public static TheoryData<string, string, string> Periods => new()
    {
        // Months and quarters, whatever their lengths.
        { "2026-10-01", "2026-11-01", "2026-09-01" },
        { "2026-03-01", "2026-04-01", "2026-02-01" },
        { "2026-01-01", "2026-02-01", "2025-12-01" },
        { "2026-01-01", "2026-04-01", "2025-10-01" },
        { "2024-01-01", "2025-01-01", "2023-01-01" },

        // Anything else, by the clock.
        { "2026-11-09", "2026-11-16", "2026-11-02" },
        { "2026-10-02", "2026-11-02", "2026-09-01" },
        { "2026-10-01T09:00", "2026-11-01T09:00", "2026-08-31T09:00" },
        { "2026-10-01", "2026-10-16T12:30", "2026-09-15T11:30" },
        { "1991-04-08", "1991-04-15", "1991-04-01" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void The_one_before_is_as_long_and_of_months_as_many_months(string after, string before, string former) =>
        Assert.Equal(new ReportPeriod(Time(former), Time(after)), ReportPeriod.Of(Time(after), Time(before)).Previous);

    [Fact]
    public void Without_a_beginning_there_is_none_before() => Assert.Null(ReportPeriod.Of(null, Time("2026-11-01")).Previous);

    [Fact]
    public void Before_the_beginning_of_time_there_is_none() => Assert.Null(ReportPeriod.Of(new DateTime(3, 1, 1), Time("2026-11-01")).Previous);

    [Theory]
    [InlineData("2026-09-30T23:59:59.999", false)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-31T23:59:59.999", true)]
    [InlineData("2026-11-01", false)]
    public void The_beginning_is_a_part_of_it_and_the_end_is_not(string time, bool isInside) =>
        Assert.Equal(isInside, ReportPeriod.Of(Time("2026-10-01"), Time("2026-11-01")).Contains(Time(time)));

    [Theory]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("2026-11-02", "2026-11-01")]
    public void One_that_holds_no_moment_is_an_error(string after, string before)
    {
        var error = Assert.Throws<ReportException>(() => ReportPeriod.Of(Time(after), Time(before)));

        Assert.Equal(ReportErrorId.ReportPeriodInvalid, error.ErrorId);
        Assert.Contains(after, error.Message, StringComparison.Ordinal);
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
