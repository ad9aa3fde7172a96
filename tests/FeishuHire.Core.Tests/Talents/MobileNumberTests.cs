using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Talents;

/// <summary>Mobile numbers in the notations of people and programs.</summary>
public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("138\u201100\u201313\u20148000")]
    [InlineData("138.0013.8000")]
    [InlineData("(138) 0013/8000")]
    [InlineData("138\u00a00013\u30008000")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("+86-138-0013-8000")]
    [InlineData("(+86)13800138000")]
    [InlineData("( +86 ) 13800138000")]
    [InlineData("（＋８６）１３８００１３８０００")]
    [InlineData("008613800138000")]
    [InlineData("0086 138-0013-8000")]
    [InlineData("(0086)13800138000")]
    [InlineData("8613800138000")]
    [InlineData("86 13800138000")]
    [InlineData("013800138000")]
    [InlineData("13800138000.0")]
    [InlineData("\u202d13800138000\u202c")]
    public void Of_one_number_all_spellings_are_the_same(string text) => Assert.Equal(new MobileNumber("86", "13800138000"), MobileNumber.Read(text, "86"));

    [Theory]
    [InlineData("+852 5123 4567", "852", "51234567")]
    [InlineData("00852-51234567", "852", "51234567")]
    [InlineData("+1 (415) 555-0123", "1", "4155550123")]
    [InlineData("+44 (0)7700 900123", "44", "7700900123")]
    [InlineData("+65 8123 4567", "65", "81234567")]
    [InlineData("+7 912 345-67-89", "7", "9123456789")]
    public void A_number_that_states_its_country_calling_code_keeps_it(string text, string code, string number) =>
        Assert.Equal(new MobileNumber(code, number), MobileNumber.Read(text, "86"));

    [Theory]
    [InlineData("51234567", "852", "51234567")]
    [InlineData("8613800138000", "1", "8613800138000")]
    [InlineData("0412 345 678", "61", "0412345678")]
    public void Any_other_has_the_one_that_is_given(string text, string code, string number) =>
        Assert.Equal(new MobileNumber(code, number), MobileNumber.Read(text, code));

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("138-ABCD-8000")]
    [InlineData("1.38001E+10")]
    [InlineData("1234")]
    [InlineData("1234567890123456")]
    [InlineData("13800138000, 13800138001")]
    [InlineData("13800138000+")]
    [InlineData("+")]
    [InlineData("+86")]
    [InlineData("\ud800")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667")]
    public void What_cannot_be_one_is_refused(string text) => Assert.Null(MobileNumber.Read(text, "86"));

    [Theory]
    [InlineData("", "86")]
    [InlineData(" ", "86")]
    [InlineData("86", "86")]
    [InlineData("+86", "86")]
    [InlineData("0086", "86")]
    [InlineData("＋８５２", "852")]
    [InlineData("China", null)]
    [InlineData("+", null)]
    [InlineData("12345", null)]
    public void A_country_calling_code_is_read_as_well(string text, string? code) => Assert.Equal(code, MobileNumber.ReadCode(text));
}
