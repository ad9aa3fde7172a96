using System.Globalization;
using System.Runtime.CompilerServices;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Reading;

public sealed class DistinctIdsTests
{
    private readonly DistinctIds _ids = new();

    [Fact]
    public void Each_id_is_new_once()
    {
        string[] ids = ["6960663240925956459", "9223372036854775807", "18446744073709551615", "7", "07", "abc", "ABC"];

        Assert.All(ids, id => Assert.True(_ids.IsNew(id)));
        Assert.All(ids, id => Assert.False(_ids.IsNew(id)));
        Assert.Equal(ids.Length, _ids.Repeats);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6.96066E+18")]
    public void What_is_no_id_is_told_of_each_time(string text)
    {
        Assert.True(_ids.IsNew(text));
        Assert.True(_ids.IsNew(text));
        Assert.Equal(0, _ids.Repeats);
    }

    [Fact]
    public void Rows_without_an_id_are_told_of_once_for_the_same_columns()
    {
        Assert.True(_ids.IsNew(RowWithoutId.Of(["TalentId"], ["Name"])));
        Assert.False(_ids.IsNew(RowWithoutId.Of(["TalentId"], ["Name"])));
        Assert.True(_ids.IsNew(RowWithoutId.Of(["TalentId"], ["Name", "Id"])));
        Assert.Equal(0, _ids.Repeats);
    }

    // What the thread allocates, since other tests change the memory of the process.
    [Fact]
    public void A_million_ids_take_less_than_64_MiB()
    {
        var ids = Enumerable.Range(0, 1_000_000).Select(IdOf).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();

        ids.ForEach(id => _ids.IsNew(id));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 64 << 20);
    }

    [Fact]
    public void The_text_of_a_numeric_id_is_not_kept()
    {
        var text = Add();

        GC.Collect();

        Assert.False(text.IsAlive);
        Assert.False(_ids.IsNew(IdOf(1)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Add()
    {
        var id = IdOf(1);
        Assert.True(_ids.IsNew(id));
        return new WeakReference(id);
    }

    private static string IdOf(int number) => (6_960_663_240_925_956_459L + number).ToString(CultureInfo.InvariantCulture);
}
