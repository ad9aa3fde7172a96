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
    public void Text_from_outside_can_neither_break_a_line_nor_steer_a_terminal(string? text, string? clean) =>
        Assert.Equal(clean, Printable.Clean(text));

    [Fact]
    public void Text_without_end_is_cut() => Assert.Equal(500, Printable.Clean(new string('x', 100_000))!.Length);
}
