namespace FeishuHire.Reports.Tests;

public sealed class ChangeTextTests
{
    [Theory]
    [InlineData(47, 42, "+5 (+11.9%)", "+5 (+11.9%) from 42")]
    [InlineData(3000, 4500, "−1,500 (−33.3%)", "−1,500 (−33.3%) from 4,500")]
    [InlineData(7, 7, "0", "no change from 7")]
    [InlineData(0, 7, "−7 (−100.0%)", "−7 (−100.0%) from 7")]
    [InlineData(7, 0, "+7", "+7 from 0")]
    [InlineData(0, 0, "0", "no change from 0")]
    public void A_change_is_absolute_and_in_percent_where_there_was_something(int count, int former, string change, string from) =>
        Assert.Equal((change, from), SampleReport.In("en-US", () => (ChangeText.Of(count, former), ChangeText.From(count, former))));

    [Theory]
    [InlineData(72, 96, "−24 h (−25.0%) from 4 days")]
    [InlineData(30, 0, "+30 h from 0 min")]
    [InlineData(96, 96, "no change from 4 days")]
    public void So_is_that_of_a_duration(int hours, int formerHours, string from) =>
        Assert.Equal(from, SampleReport.In("en-US", () => ChangeText.From(TimeSpan.FromHours(hours), TimeSpan.FromHours(formerHours))));
}
