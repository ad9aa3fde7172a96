using FeishuHire.Paging;

namespace FeishuHire.Core.Tests.Paging;

public sealed class RecordDeduplicatorTests
{
    [Theory]
    [InlineData("6960663240925956459")]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("99999999999999999999999")]
    public void A_record_is_new_once(string id)
    {
        var deduplicator = new RecordDeduplicator();

        Assert.True(deduplicator.IsNew(new Row(id)));
        Assert.False(deduplicator.IsNew(new Row(id)));
        Assert.Equal((1, 2), (deduplicator.Distinct, deduplicator.Total));
    }

    [Theory]
    [InlineData("1", "01")]
    [InlineData("0", "00")]
    [InlineData("1", " 1")]
    [InlineData("1", "+1")]
    [InlineData("1", "１")]
    [InlineData("a", "A")]
    public void Ids_that_are_written_differently_are_different(string id, string other)
    {
        var deduplicator = new RecordDeduplicator();

        Assert.True(deduplicator.IsNew(new Row(id)));
        Assert.True(deduplicator.IsNew(new Row(other)));
    }

    [Fact]
    public void Records_without_an_id_are_always_new()
    {
        var deduplicator = new RecordDeduplicator();

        Assert.True(deduplicator.IsNew(new Row(null)));
        Assert.True(deduplicator.IsNew(new Row(null)));
    }

    [Fact]
    public void What_an_earlier_reading_met_is_not_new_and_counts_for_this_one_all_the_same()
    {
        var earlier = new RecordDeduplicator();
        earlier.IsNew(new Row("1"));
        var later = new RecordDeduplicator(earlier);

        Assert.False(later.IsNew(new Row("1")));
        Assert.True(later.IsNew(new Row("2")));
        Assert.False(later.IsNew(new Row("2")));

        Assert.Equal((2, 3), (later.Distinct, later.Total));
        Assert.Equal((2, 1), (earlier.Distinct, earlier.Total));
    }
}
