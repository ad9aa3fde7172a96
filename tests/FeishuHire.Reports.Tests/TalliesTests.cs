
namespace FeishuHire.Reports.Tests;

public sealed class TalliesTests
{
    [Fact]
    public void The_most_frequent_comes_first_and_what_is_not_given_is_counted_apart()
    {
        var tally = Tallies.OfTexts(["b", "a", null, "b", "", "  ", "c", "b", "a"], []);

        Assert.Equal([new("b", 3), new("a", 2), new("c", 1)], tally.Counts);
        Assert.Equal((9, 3, 0, 0), (tally.Total, tally.NotGiven, tally.OtherValues, tally.OtherCount));
    }

    [Fact]
    public void What_was_there_before_is_counted_beside_it_and_a_value_that_is_gone_stays()
    {
        var tally = Tallies.OfTexts(["b", "b", "a", null], [" b", "gone", "gone", null, null]);

        Assert.Equal([new("b", 2, 1), new("a", 1, 0), new("gone", 0, 2)], tally.Counts);
        Assert.Equal((4, 1, 2), (tally.Total, tally.NotGiven, tally.NotGivenPrevious));
    }

    [Fact]
    public void The_rest_of_a_long_tail_is_compared_too()
    {
        var values = Enumerable.Range(1, 20).SelectMany(number => Enumerable.Repeat($"value {number}", number)).ToList();

        var tally = Tallies.OfTexts(values, [.. values, "value 1"]);

        Assert.Equal((8, 36, 37), (tally.OtherValues, tally.OtherCount, tally.OtherPrevious));
        Assert.All(tally.Counts, share => Assert.Equal(share.Count, share.Previous));
    }

    [Fact]
    public void Blanks_around_a_text_make_no_other_one() => Assert.Equal([new("一面", 3)], Tallies.OfTexts(["一面", " 一面", "一面\t"], []).Counts);

    [Theory]
    [InlineData(12, 12, 0)]
    [InlineData(13, 13, 0)]
    [InlineData(14, 12, 2)]
    [InlineData(500, 12, 488)]
    public void A_long_tail_is_summed_up(int values, int named, int others)
    {
        // The value with number n comes n times.
        var tally = Tallies.OfTexts([.. Enumerable.Range(1, values).SelectMany(number => Enumerable.Repeat($"value {number}", number))], []);

        Assert.Equal((named, others), (tally.Counts.Count, tally.OtherValues));
        Assert.Equal(new($"value {values}", values), tally.Counts[0]);
        Assert.Equal(others * (others + 1) / 2, tally.OtherCount);
        Assert.Equal(tally.Total, tally.Counts.Sum(share => share.Count) + tally.OtherCount + tally.NotGiven);
    }

    [Fact]
    public void Numbers_that_are_not_documented_are_values_of_their_own()
    {
        var tally = Tallies.OfEnums<DeliveryType>([DeliveryType.Other, (DeliveryType)99, null, (DeliveryType)99, (DeliveryType)(-5)], []);

        Assert.Equal([new((DeliveryType)99, 2), new((DeliveryType)(-5), 1), new(DeliveryType.Other, 1)], tally.Counts);
        Assert.Equal(1, tally.NotGiven);
    }
}
