using FeishuHire.Errors;

namespace FeishuHire.Core.Tests.Errors;

public sealed class PrintableTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("  plain 中文 😀 text  ", "plain 中文 😀 text")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u001b[2Jx\u0007", "[2Jx")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("a\u202eb\u200fc\ufeffd", "a b c d")]
    [InlineData("\n\n", "")]
    [InlineData("a\U000E0041b\U0001D173c", "a b c")]
    public void Text_from_outside_can_neither_break_a_line_nor_steer_a_terminal(string? text, string? clean) =>
        Assert.Equal(clean, Printable.Clean(text));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("a x b", Printable.Clean("a" + '\ud83d' + "x" + '\ude00' + "b"));

    [Fact]
    public void Text_without_end_is_cut_and_says_so()
    {
        var clean = Printable.Clean(new string('x', 100_000))!;

        Assert.Equal(500, clean.Length);
        Assert.EndsWith("x…", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut_into_one() =>
        Assert.DoesNotContain(Printable.Clean(new string('x', 498) + "😀😀")!, char.IsSurrogate);
}
