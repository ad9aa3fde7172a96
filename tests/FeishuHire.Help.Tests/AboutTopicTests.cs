using System.Text.RegularExpressions;
using FeishuHire.Help.Output;

namespace FeishuHire.Help.Tests;

/// <summary>An about topic is plain text in the format that PowerShell shows.</summary>
public sealed partial class AboutTopicTests
{
    private const string Characters = "a b一。（x）“c”二";

    [Fact]
    public void It_has_headings_paragraphs_entries_code_and_links()
    {
        using var module = new SampleModule();
        Assert.Empty(module.Build());

        Assert.Equal(
            """
            TOPIC
                about_FeishuWidgets

            SHORT DESCRIPTION
                What widgets are and are not.

            LONG DESCRIPTION
                A long description that is longer than one line of a terminal can be, so
                that it has to be broken into two.

            KINDS OF WIDGETS
                1. Round ones, of which there are so many that this entry needs a second
                   line as well.

                2. Square ones.

                    Get-FeishuWidget |
                        Format-List

                    Get-FeishuWidget 2

                - Small ones.

            SEE ALSO
                Get-FeishuWidget

                https://example.com/

            """.ReplaceLineEndings("\n"),
            module.Read("en-US/about_FeishuWidgets.help.txt"));
        Assert.StartsWith("主题\n    about_FeishuWidgets\n\n简短说明\n    部件是什么，不是什么。\n\n详细说明\n", module.Read("zh/about_FeishuWidgets.help.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("one  two", "one  two")]
    [InlineData("unbreakable-word", "unbreakable-word")]
    [InlineData("一二三四五六", "一二三四|五六")]
    [InlineData("一二三四，六", "一二三|四，六")]
    [InlineData("一二三（五）", "一二三|（五）")]
    [InlineData("一二三 abcd", "一二三|abcd")]
    [InlineData("一二a三四", "一二a三|四")]
    public void A_line_breaks_at_spaces_and_between_Chinese_characters(string text, string lines) =>
        Assert.Equal(lines.Split('|'), TextWrapper.Wrap(text, 8));

    // Whatever the text, nothing is lost, only a single word can make a line too wide, and no line begins with a full stop.
    [Fact]
    public void Any_text_keeps_its_characters()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var characters = Enumerable.Range(0, random.Next(1, 80)).Select(_ => Characters[random.Next(Characters.Length)]);
            var text = BeforePunctuation().Replace(string.Concat(characters), "").Trim();
            var lines = TextWrapper.Wrap(text, 12).ToList();

            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines.Skip(1), line => Assert.False(line.StartsWith('。') || line.StartsWith('）'), $"{seed}: {line}"));
            Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= 12 || TextWrapper.Wrap(line, 1).Count() == 1, $"{seed}: {line}"));
        }
    }

    // There is no space before it in the text, so no line can end there.
    [GeneratedRegex(" +(?=[）。])")]
    private static partial Regex BeforePunctuation();
}
