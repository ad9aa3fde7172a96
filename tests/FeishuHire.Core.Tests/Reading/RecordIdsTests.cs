using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Reading;

public sealed class RecordIdsTests
{
    private const string Id = "6960663240925956459";

    [Theory]
    [InlineData(Id)]
    [InlineData("1")]
    [InlineData("123")]
    [InlineData("6960663240925960000")]
    [InlineData("abc_DEF-09")]
    public void What_may_be_a_talent_id_is_let_through(string talentId) => Assert.Equal(talentId, Read(talentId));

    [Theory]
    [InlineData(" 6960663240925956459 ")]
    [InlineData("\u00a0\u30006960663240925956459\u3000\t\r\n")]
    [InlineData("\ufeff6960663240925956459\u200b")]
    [InlineData("\u202d6960663240925956459\u202c")]
    [InlineData("'6960663240925956459")]
    [InlineData("\u20186960663240925956459\u2019")]
    [InlineData("\u201c6960663240925956459\u201d")]
    [InlineData("\"6960663240925956459\"")]
    [InlineData("=\"6960663240925956459\"")]
    [InlineData("  =\" 6960663240925956459 \" ")]
    public void What_surrounds_an_id_is_taken_off(string text) => Assert.Equal(Id, Read(text));

    [Theory]
    [InlineData("6.96066E+18")]
    [InlineData("6,96066E+18")]
    [InlineData("6.96066324092596e18")]
    [InlineData("7E+18")]
    [InlineData("'6.96066E+18")]
    [InlineData("6960663240925960000.00")]
    [InlineData("6,960,663,240,925,960,000")]
    [InlineData("6 960 663 240 925 960 000")]
    [InlineData("6.960.663.240.925.960.000")]
    public void A_number_that_a_spreadsheet_has_rounded_is_named_as_one(string text)
    {
        var error = Assert.Throws<FeishuApiException>(() => Read(text));

        Assert.Contains("was rounded by a spreadsheet", error.Message, StringComparison.Ordinal);
        Assert.Equal((FeishuErrorId.InvalidParameter, text), (error.ErrorId, error.TalentId));
    }

    [Theory]
    [InlineData("", "The talent id is empty or blank.")]
    [InlineData("   ", "The talent id is empty or blank.")]
    [InlineData("\t\n", "The talent id is empty or blank.")]
    [InlineData("=\"\"", "The talent id is empty or blank.")]
    [InlineData("12 34", "The talent id '12 34' contains invalid characters")]
    [InlineData("６９６０", "contains invalid characters")]
    [InlineData("1&page_size=1", "contains invalid characters")]
    [InlineData("1'; Remove-Item", "contains invalid characters")]
    [InlineData("../talents", "contains invalid characters")]
    public async Task What_cannot_be_one_is_refused_before_anything_is_sent(string talentId, string message)
    {
        await using var test = await TestSession.ConnectedAsync();

        var error = await test.FailAsync(talentId);

        Assert.Equal((FeishuErrorId.InvalidParameter, false), (error.ErrorId, error.EndsCommand));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, test.ListRequests);
    }

    [Theory]
    [InlineData("@{Name=张三}")]
    [InlineData("@{TalentId=6960663240925956459; Name=张三; Mobile=13800138000; IdCard=110101199003070000}")]
    [InlineData("张三, 13800138000, 110101199003070000, zhangsan@example.com")]
    public void A_record_that_was_turned_into_text_is_nowhere_in_the_error(string text)
    {
        var error = Assert.Throws<FeishuApiException>(() => Read(text));

        Assert.DoesNotContain("张三", error.ToString() + error.RecommendedAction, StringComparison.Ordinal);
        Assert.Null(error.TalentId);
    }

    [Fact]
    public void A_row_without_an_id_is_told_of_by_its_columns()
    {
        var error = Assert.Throws<FeishuApiException>(() => Read(RowWithoutId.Of(["TalentId", "人才 ID"], ["编号", "Name\u001b[31m"])));

        Assert.Contains("no column TalentId or 人才 ID. Its columns are '编号', 'Name [31m'.", error.Message, StringComparison.Ordinal);
        Assert.Null(error.TalentId);
    }

    [Fact]
    public void Of_a_row_with_very_many_columns_only_the_first_are_named()
    {
        var row = RowWithoutId.Of(["TalentId"], Enumerable.Range(1, 1000).Select(number => $"C{number}"));

        var message = Assert.Throws<FeishuApiException>(() => Read(row)).Message;

        Assert.Contains("'C20', ….", message, StringComparison.Ordinal);
        Assert.DoesNotContain("C21", message, StringComparison.Ordinal);
    }

    private static string Read(string text) => RecordIds.Read(Subject.Of<Talent>(text)).Id!;
}
