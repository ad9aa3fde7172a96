namespace FeishuHire.Help.Tests;

/// <summary>The PowerShell Gallery shows the release notes of the manifest.</summary>
public sealed class ReleaseNotesTests
{
    [Fact]
    public void They_are_the_newest_section_of_the_change_log()
    {
        using var module = new SampleModule();
        Assert.Empty(module.Build());

        Assert.Contains("            ReleaseNotes = @'\n### Added\n\n- Widgets, it's true.\n'@\n", module.Read("Sample.psd1"), StringComparison.Ordinal);
    }
}
