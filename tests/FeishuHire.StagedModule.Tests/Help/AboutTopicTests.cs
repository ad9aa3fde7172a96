using System.Text.RegularExpressions;

namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>The about topics, in both languages.</summary>
public sealed partial class AboutTopicTests
{
    public static TheoryData<string, string> Topics => new(
        from language in new[] { Languages.English, Languages.Chinese }
        from topic in Names(language)
        select (language, topic));

    [Fact]
    public void There_is_one_for_each_subject_in_each_language()
    {
        string[] topics =
        [
            "about_FeishuHire",
            "about_FeishuHire_Connecting",
            "about_FeishuHire_Errors",
            "about_FeishuHire_Recipes",
            "about_FeishuHire_Unattended",
        ];

        Assert.Equal(topics, Names(Languages.English));
        Assert.Equal(topics, Names(Languages.Chinese));
    }

    // PowerShell takes the fifth line for the synopsis, and shows the text as it stands.
    [Theory]
    [MemberData(nameof(Topics))]
    public void It_has_the_form_that_PowerShell_shows(string language, string topic)
    {
        var lines = Lines(language, topic);

        Assert.Equal("    " + topic, lines[1]);
        Assert.Equal("", lines[2]);
        Assert.True(lines[4].Length > 14);
        Assert.Equal("", lines[5]);
        Assert.All(lines, line => Assert.InRange(Languages.Width(line), 0, 80));
        Assert.DoesNotContain(lines, line => line.Contains('\t', StringComparison.Ordinal) || line.EndsWith(' '));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_it_names_is_there(string language, string topic)
    {
        var cmdlets = ManifestText.Entry("CmdletsToExport")!;
        var names = Reference().Matches(string.Join('\n', Lines(language, topic))).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(cmdlets.Contains(name) || Names(language).Contains(name), name));
    }

    [Fact]
    public void Both_languages_have_the_same_parts_and_the_same_code() => Assert.All(Names(Languages.English), topic =>
    {
        var english = Lines(Languages.English, topic);
        var chinese = Lines(Languages.Chinese, topic);

        Assert.Equal(english.Count(IsHeading), chinese.Count(IsHeading));
        Assert.Equal(english.Count(IsItem), chinese.Count(IsItem));
        Assert.Equal(english.Where(IsCode), chinese.Where(IsCode));
        Assert.All(chinese.Where(IsHeading), heading => Assert.True(Languages.HasChinese(heading), heading));
    });

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    public void Every_error_id_is_explained_once(string language)
    {
        using var core = new StagedAssembly("FeishuHire.Core.dll");
        using var reports = new StagedAssembly("FeishuHire.Reports.dll");
        var ids = core.ValuesOf("FeishuHire.FeishuErrorId").Concat(reports.ValuesOf("FeishuHire.Reports.ReportErrorId")).ToList();
        var explained = Lines(language, "about_FeishuHire_Errors").Select(line => Explained().Match(line).Groups[1].Value).Where(ids.Contains);

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Names(string language) =>
        [.. Directory.EnumerateFiles(Path.Combine(BuildFacts.Module, language), "about_*.help.txt")
            .Select(path => Path.GetFileName(path).Replace(".help.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string[] Lines(string language, string topic) =>
        File.ReadAllLines(Path.Combine(BuildFacts.Module, language, topic + ".help.txt"));

    private static bool IsHeading(string line) => line.Length > 0 && line[0] != ' ';

    private static bool IsItem(string line) => Item().IsMatch(line);

    private static bool IsCode(string line) => line.StartsWith("        ", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(\w+-Feishu\w+|about_\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^    (- |\d+\. )")]
    private static partial Regex Item();

    [GeneratedRegex(@"^    - (\w+)[:：]")]
    private static partial Regex Explained();
}
