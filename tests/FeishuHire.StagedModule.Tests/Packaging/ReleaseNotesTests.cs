using System.Text.RegularExpressions;

namespace FeishuHire.StagedModule.Tests.Packaging;

/// <summary>The Gallery shows the release notes of the manifest, the repository has a changelog: they say the same.</summary>
public sealed partial class ReleaseNotesTests
{
    private static readonly Match Newest = NewestSection().Match(Read("CHANGELOG.md"));

    [Fact]
    public void They_are_the_newest_section_of_the_changelog()
    {
        Assert.NotEmpty(Newest.Groups["text"].Value.Trim());
        Assert.Equal(Newest.Groups["text"].Value.Trim(), ReleaseNotes().Match(Read("FeishuHire.psd1")).Groups["text"].Value);
    }

    [Fact]
    public void That_section_is_of_the_version_of_the_module() => Assert.Equal(BuildFacts.ModuleVersion, Newest.Groups["version"].Value);

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^## \[(?<version>[^\]]+)\][^\n]*\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NewestSection();

    [GeneratedRegex(@"^ *ReleaseNotes *= @'\n(?<text>.*?)\n'@$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ReleaseNotes();
}
