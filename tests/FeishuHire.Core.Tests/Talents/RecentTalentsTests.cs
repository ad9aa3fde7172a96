using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Talents;

/// <summary>A session remembers the talents that it read lately, and no more than a prompt can make use of.</summary>
public sealed class RecentTalentsTests
{
    [Fact]
    public void The_latest_come_first_each_once()
    {
        var seen = new RecentTalents();
        foreach (var talentId in new[] { "1", "2", "1", "3" })
        {
            seen.Note(talentId);
        }

        Assert.Equal(["3", "2", "1"], seen.Ids);
    }

    [Fact]
    public void Their_number_is_bounded()
    {
        var seen = new RecentTalents();
        for (var talent = 0; talent < 3 * RecentTalents.Capacity; talent++)
        {
            seen.Note($"{talent}");
        }

        Assert.Equal(RecentTalents.Capacity, seen.Ids.Count);
        Assert.Equal($"{(3 * RecentTalents.Capacity) - 1}", seen.Ids[0]);
    }

    // What was forgotten is forgotten altogether, or a session would remember every talent of a year.
    [Fact]
    public void One_that_was_forgotten_can_be_met_again()
    {
        var seen = new RecentTalents();
        for (var talent = 0; talent <= RecentTalents.Capacity; talent++)
        {
            seen.Note($"{talent}");
        }

        Assert.DoesNotContain("0", seen.Ids);
        seen.Note("0");

        Assert.Equal("0", seen.Ids[0]);
        Assert.Equal(RecentTalents.Capacity, seen.Ids.Count);
    }
}
