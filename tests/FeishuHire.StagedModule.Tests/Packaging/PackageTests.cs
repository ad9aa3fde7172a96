using System.IO.Compression;
using System.Xml.Linq;

namespace FeishuHire.StagedModule.Tests.Packaging;

/// <summary>The two packages, which the build of the tests creates from the staged module.</summary>
public sealed class PackageTests
{
    /// <summary>Files that NuGet adds to a package; they are not installed.</summary>
    private static readonly string[] OfNuGet = ["FeishuHire.nuspec", "[Content_Types].xml", "_rels/.rels"];

    private static readonly IReadOnlyList<string> Staged =
        [.. Directory.EnumerateFiles(BuildFacts.Module, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(BuildFacts.Module, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_nupkg_has_the_files_of_the_module_at_its_root()
    {
        using var package = ZipFile.OpenRead(BuildFacts.Nupkg);

        var names = package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName))
            .Where(name => !OfNuGet.Contains(name) && !name.EndsWith(".psmdcp", StringComparison.Ordinal));
        Assert.Equal(Staged, names.Order(StringComparer.Ordinal));
        Assert.All(Staged, name => Assert.Equal(ReadStaged(name), Read(package, name)));
    }

    [Fact]
    public void A_package_is_smaller_than_1_5_MB() =>
        Assert.All([BuildFacts.Nupkg, BuildFacts.Zip], package => Assert.InRange(new FileInfo(package).Length, 1, 1_500_000));

    [Fact]
    public void The_zip_unpacks_into_a_folder_of_the_module_path()
    {
        using var package = ZipFile.OpenRead(BuildFacts.Zip);

        Assert.All(Staged, name => Assert.Equal(ReadStaged(name), Read(package, $"FeishuHire/{BuildFacts.ModuleVersion}/{name}")));
        Assert.Equal(Staged.Count, package.Entries.Count);
    }

    [Fact]
    public void The_zip_does_not_tell_when_or_where_it_was_made()
    {
        using var package = ZipFile.OpenRead(BuildFacts.Zip);

        var names = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(package.Entries, entry => Assert.Equal(new DateTime(2000, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("authors", "Author")]
    [InlineData("owners", "CompanyName")]
    [InlineData("copyright", "Copyright")]
    [InlineData("description", "Description")]
    [InlineData("licenseUrl", "LicenseUri")]
    [InlineData("projectUrl", "ProjectUri")]
    [InlineData("iconUrl", "IconUri")]
    public void The_nuspec_says_what_the_manifest_says(string element, string entry) =>
        Assert.Equal(ManifestText.Entry(entry)?.Single(), Nuspec(element));

    [Fact]
    public void The_version_is_that_of_the_manifest_with_the_label_of_a_prerelease() => Assert.Equal(
        string.Join('-', ManifestText.Entry("ModuleVersion")!.Concat(ManifestText.Entry("Prerelease") ?? [])),
        Nuspec("version"));

    [Fact]
    public void The_nuspec_has_the_release_notes_of_the_manifest()
    {
        Assert.NotEmpty(Nuspec("releaseNotes")!);
        Assert.Contains(
            $"@'\n{Nuspec("releaseNotes")!.ReplaceLineEndings("\n")}\n'@",
            File.ReadAllText(BuildFacts.Manifest).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_module_is_found_by_the_tags_of_the_manifest_and_by_the_names_of_its_cmdlets()
    {
        var cmdlets = ManifestText.Entry("CmdletsToExport")!;

        Assert.Equal(
            [
                "PSModule",
                .. ManifestText.Entry("Tags")!,
                "PSIncludes_Cmdlet",
                .. cmdlets.SelectMany(cmdlet => new[] { $"PSCmdlet_{cmdlet}", $"PSCommand_{cmdlet}" }),
            ],
            Nuspec("tags")!.Split(' '));
    }

    // The PowerShell Gallery refuses tags with spaces, and the nuspec would split them.
    [Fact]
    public void No_tag_has_a_space() => Assert.DoesNotContain(ManifestText.Entry("Tags")!, tag => tag.Any(char.IsWhiteSpace));

    private static string? Nuspec(string element)
    {
        using var package = ZipFile.OpenRead(BuildFacts.Nupkg);
        using var nuspec = package.GetEntry("FeishuHire.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        return metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element)?.Value;
    }

    private static byte[] ReadStaged(string name) => File.ReadAllBytes(Path.Combine(BuildFacts.Module, name));

    private static byte[]? Read(ZipArchive package, string name)
    {
        using var content = package.GetEntry(name)?.Open();
        using var copy = new MemoryStream();
        content?.CopyTo(copy);
        return content is null ? null : copy.ToArray();
    }
}
