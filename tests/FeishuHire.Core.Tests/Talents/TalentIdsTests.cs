using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Talents;

public sealed class TalentIdsTests
{
    [Theory]
    [InlineData("6960663240925956459")]
    [InlineData("1")]
    [InlineData("abc_DEF-09")]
    public void What_may_be_a_talent_id_is_let_through(string talentId) => TalentIds.Validate(talentId);

    [Theory]
    [InlineData("", "A talent id is empty or blank.")]
    [InlineData("   ", "A talent id is empty or blank.")]
    [InlineData("\t\n", "A talent id is empty or blank.")]
    [InlineData("12 34", "'12 34' is not a talent id")]
    [InlineData("@{TalentId=6960663240925956459; Name=张三}", "is not a talent id")]
    [InlineData("6.96066E+18", "is not a talent id")]
    [InlineData("６９６０", "is not a talent id")]
    [InlineData("1&page_size=1", "is not a talent id")]
    [InlineData("1'; Remove-Item", "is not a talent id")]
    public async Task What_cannot_be_one_is_refused_before_anything_is_sent(string talentId, string message)
    {
        await using var test = await TestSession.ConnectedAsync();

        var error = await test.FailAsync(talentId);

        Assert.Equal((FeishuErrorId.InvalidParameter, false), (error.ErrorId, error.EndsCommand));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, test.ListRequests);
    }

    [Fact]
    public void An_id_that_is_missing_is_blank() => Assert.Throws<FeishuApiException>(() => TalentIds.Validate(null));
}
