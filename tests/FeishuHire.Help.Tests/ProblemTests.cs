namespace FeishuHire.Help.Tests;

/// <summary>Anything missing, superfluous or wrong fails the build with an error that names it, and no file is written.</summary>
public sealed class ProblemTests : IDisposable
{
    private const string English = "en-US/Get-FeishuWidget.md";
    private const string Chinese = "zh-CN/Get-FeishuWidget.md";
    private const string Part = "en-US/Get-FeishuPart.md";
    private const string ChinesePart = "zh-CN/Get-FeishuPart.md";
    private const string Topic = "en-US/about_FeishuWidgets.md";

    private readonly SampleModule _module = new();

    public void Dispose() => _module.Dispose();

    [Fact]
    public void The_sample_has_none() => Assert.Empty(_module.Build());

    [Fact]
    public void A_problem_is_written_as_MSBuild_reads_it() => Assert.Equal(
        "en-US/Get-FeishuJob.md(12): error FH0001: The text.",
        new Problem(ProblemKind.Missing, "en-US/Get-FeishuJob.md", 12, "The text.").ToString());

    [Theory]
    [InlineData(English, "### -Since\n\nThe time.\n\n", "", "FH0001", 11, "-Since")]
    [InlineData(Chinese, "### -Since\n\n时间。\n\n", "", "FH0001", 11, "-Since")]
    [InlineData(English, "The time.\n", "", "FH0001", 11, "-Since")]
    [InlineData(English, "### -Since", "### -Until", "FH0002", 35, "-Until")]
    [InlineData(English, "From {min} to {max}.", "From 1 to {max}.", "FH0001", 21, "{min}")]
    [InlineData(English, "The shape.", "The shape, up to {max}.", "FH0002", 25, "{max}")]
    [InlineData(English, "- Count: the count.\n", "", "FH0001", 51, "Count")]
    [InlineData(English, "- Count: ", "- Sum: ", "FH0002", 57, "Sum")]
    [InlineData(English, "### System.String[]", "### System.Object", "FH0001", 43, "System.String[]")]
    [InlineData(English, "### FeishuHire.Help.Tests.Sample.Widget", "### Gadget", "FH0002", 51, "Gadget")]
    [InlineData(English, "Gets widgets.\n", "", "FH0001", 1, "synopsis")]
    [InlineData(English, "Nothing to note.\n", "", "FH0001", 59, "Notes")]
    [InlineData(English, "Gets two.\n", "", "FH0001", 73, "Two")]
    [InlineData(English, "Get-FeishuWidget 3", "Get-FeishuWidget 1", "FH0001", 1, "3 different examples")]
    [InlineData(English, "{HelpUri}", "https://example.com/", "FH0001", 1, "{HelpUri}")]
    [InlineData(English, "(about_FeishuWidgets.md)", "(about_FeishuGadgets.md)", "FH0002", 93, "about_FeishuWidgets")]
    [InlineData(English, "The time.", "The time. See Get-FeishuGadget.", "FH0002", 37, "Get-FeishuGadget")]
    [InlineData(English, "## Notes", "## Remarks", "FH0003", 59, "Remarks")]
    [InlineData(English, "Nothing to note.", "> Nothing to note.", "FH0003", 61, "QuoteBlock")]
    [InlineData(English, "Nothing to note.", "Nothing <b>to</b> note.", "FH0003", 61, "HtmlInline")]
    [InlineData(English, "Nothing to note.", "- Nothing to note.", "FH0003", 61, "paragraphs")]
    [InlineData(English, "- Count: the count.", "- Count: the count.\n  - of all", "FH0003", 57, "one paragraph")]
    [InlineData(English, "    Format-List", "    Format-List # This line goes on beyond the last of the columns of a terminal.", "FH0003", 77, "76 columns")]
    [InlineData(English, "# Get-FeishuWidget\n", "# Get-Widget\n", "FH0003", 1, "# Get-FeishuWidget")]
    [InlineData(Chinese, "获取部件。", "Gets widgets.", "FH0004", 3, "not Chinese")]
    [InlineData(Chinese, "Get-FeishuWidget 2 |", "Get-FeishuWidget 9 |", "FH0004", 73, "same code")]
    [InlineData(Chinese, "时间。", "时间。\n\n还有时间。", "FH0004", 35, "-Since")]
    [InlineData(Chinese, "默认值：当天的颜色\n", "", "FH0004", 29, "-Colour")]
    [InlineData(Part, "The order is unknown.", "The order is unknown. Needs hire:auth.", "FH0006", 23, "'hire:auth'")]
    [InlineData(Part, "Gets two.", "Gets two, at 10 requests per second.", "FH0006", 41, "'10 requests per second'")]
    [InlineData(ChinesePart, "顺序未知。", "顺序未知。频率限制是 1000 次/分钟。", "FH0006", 23, "'1000 次/分钟'")]
    [InlineData(ChinesePart, "顺序未知。", "顺序未知。每秒 50 次。", "FH0006", 23, "'每秒 50 次'")]
    [InlineData(Part, "A widget consists", "Needs hire:wheel. A widget consists", "FH0002", 7, "hire:wheel")]
    [InlineData(Topic, "1. Round", "1. Round, 7 a minute", "FH0002", 9, "'7 a minute'")]
    [InlineData(Part, "From {min} to {max}.", "From 1 to 200.", "FH0001", 11, "{min}")]
    [InlineData("en-US/common.md", "### -Confirm", "### -Force", "FH0002", 9, "-Force")]
    [InlineData("zh-CN/common.md", "没有输入。\n", "", "FH0001", 13, "None")]
    [InlineData(Topic, "What widgets are and are not.\n\n", "", "FH0003", 1, "short description")]
    [InlineData(Topic, "1. Round", "1. Get-FeishuGadget", "FH0002", 9, "Get-FeishuGadget")]
    [InlineData("zh-CN/about_FeishuWidgets.md", "    Format-List", "    Format-Table", "FH0004", 7, "部件的种类")]
    [InlineData("zh-CN/about_FeishuWidgets.md", "## 另请参阅", "## See also", "FH0004", 21, "not Chinese")]
    [InlineData("Sample.Format.ps1xml", "<PropertyName>Id<", "<PropertyName>Ids<", "FH0002", 16, "Ids")]
    [InlineData("Sample.Format.ps1xml", "<TypeName>FeishuHire.Help.Tests.Sample.Widget<", "<TypeName>Gadget<", "FH0002", 7, "Gadget")]
    [InlineData("Sample.Format.ps1xml", "          <TableColumnHeader><Label>Id</Label></TableColumnHeader>\n", "", "FH0005", 4, "0 headers")]
    [InlineData("Sample.psd1", "ReleaseNotes = ''", "ReleaseNotes = 'Mine'", "FH0005", 1, "ReleaseNotes")]
    [InlineData("CHANGELOG.md", "[1.2.0]", "[1.3.0]", "FH0005", 3, "1.2.0")]
    [InlineData("CHANGELOG.md", "### Added\n\n- Widgets, it's true.\n", "", "FH0005", 3, "empty")]
    public void It_is_named_with_its_line(string file, string text, string replacement, string code, int line, string words)
    {
        var problems = _module.Change(file, text, replacement).Build().Select(problem => problem.ToString());

        Assert.Contains(problems, problem =>
            problem.StartsWith($"{_module.PathOf(file)}({line}): error {code}: ", StringComparison.Ordinal)
            && problem.Contains(words, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_module.Output));
    }

    [Theory]
    [InlineData(English, "Get-FeishuWidget is not described")]
    [InlineData(Chinese, "Get-FeishuWidget is not described")]
    [InlineData("zh-CN/about_FeishuWidgets.md", "about_FeishuWidgets is not translated")]
    [InlineData("en-US/common.md", "share")]
    public void A_missing_file_is_named(string file, string words)
    {
        File.Delete(_module.PathOf(file));

        Assert.Contains(_module.Build(), problem =>
            problem.Kind == ProblemKind.Missing && problem.File == _module.PathOf(file) && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_of_a_cmdlet_that_is_gone_is_named()
    {
        var file = _module.PathOf("en-US/Get-FeishuGadget.md");
        File.Copy(_module.PathOf(English), file);

        Assert.Contains(new Problem(ProblemKind.Stale, file, 1, "There is no cmdlet Get-FeishuGadget."), _module.Build());
    }

    [Fact]
    public void A_type_without_a_table_is_named()
    {
        _module.Change("Sample.Format.ps1xml", "<TypeName>FeishuHire.Help.Tests.Sample.Widget<", "<TypeName>Gadget<");

        Assert.Contains(_module.Build(), problem => problem.Message == "FeishuHire.Help.Tests.Sample.Widget has no table.");
    }
}
