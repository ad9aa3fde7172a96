namespace FeishuHire.StagedModule.Tests;

/// <summary>The files of the staged module, without PowerShell.</summary>
public sealed class ModuleShapeTests
{
    private static readonly string[] OwnAssemblies = ["FeishuHire", "FeishuHire.Core", "FeishuHire.Reports", "FeishuHire.Sandbox", "FeishuHire.Loader"];

    public static TheoryData<string> StagedAssemblies =>
        [.. Directory.EnumerateFiles(BuildFacts.Bin, "*.dll").Select(path => Path.GetFileName(path)!)];

    // The complete list, so that files from new dependencies are noticed.
    [Fact]
    public void Exactly_these_files_are_shipped() => Assert.Equal(
        [
            "FeishuHire.Format.ps1xml",
            "FeishuHire.psd1",
            "FeishuHire.psm1",
            "ImportError.ps1",
            "LICENSE",
            "bin/FeishuHire.Core.dll",
            "bin/FeishuHire.Loader.dll",
            "bin/FeishuHire.Reports.dll",
            "bin/FeishuHire.Sandbox.dll",
            "bin/FeishuHire.dll",
            "bin/Microsoft.Bcl.AsyncInterfaces.dll",
            "bin/Microsoft.Bcl.TimeProvider.dll",
            "bin/Polly.Core.dll",
            .. BuildFacts.IsRelease ? ["bin/linux-x64/FeishuHire.Core.dll", "bin/win-x64/FeishuHire.Core.dll"] : Array.Empty<string>(),
            "bin/zh/FeishuHire.Core.resources.dll",
            "bin/zh/FeishuHire.Reports.resources.dll",
            .. Help("en-US"),
            .. Help("zh"),
        ],
        Directory.EnumerateFiles(BuildFacts.Module, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(BuildFacts.Module, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets_of_the_assembly()
    {
        using var assembly = new StagedAssembly("FeishuHire.dll");

        Assert.NotEmpty(assembly.Cmdlets);
        Assert.Equal(
            assembly.Cmdlets.Order(StringComparer.Ordinal),
            ManifestText.Entry("CmdletsToExport")!.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CmdletsToExport")]
    [InlineData("FunctionsToExport")]
    [InlineData("VariablesToExport")]
    [InlineData("AliasesToExport")]
    public void No_export_is_left_open(string entry)
    {
        var names = ManifestText.Entry(entry);

        // PowerShell exports everything if the entry is missing.
        Assert.NotNull(names);
        Assert.DoesNotContain(names, name => name.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_names_files_that_are_there() => Assert.All(
        ManifestText.Entry("RootModule")!.Concat(ManifestText.Entry("FormatsToProcess")!),
        name => Assert.True(File.Exists(Path.Combine(BuildFacts.Module, name)), name));

    [Fact]
    public void The_version_is_the_same_everywhere()
    {
        Assert.Equal([BuildFacts.ModuleVersion], ManifestText.Entry("ModuleVersion"));
        Assert.Equal(BuildFacts.ModuleVersion, Path.GetFileName(BuildFacts.Module));
        Assert.All(OwnAssemblies, name =>
        {
            using var assembly = new StagedAssembly(name + ".dll");
            Assert.Equal(BuildFacts.ModuleVersion, assembly.Version.ToString(3));
        });
    }

    [Theory]
    [InlineData("FeishuHire.dll", ".NETStandard,Version=v2.0")]
    [InlineData("FeishuHire.Core.dll", ".NETStandard,Version=v2.0")]
    [InlineData("FeishuHire.Reports.dll", ".NETStandard,Version=v2.0")]
    [InlineData("FeishuHire.Sandbox.dll", ".NETStandard,Version=v2.0")]
    [InlineData("FeishuHire.Loader.dll", ".NETCoreApp,Version=v8.0")]
    public void Each_assembly_targets_what_it_is_meant_to_run_on(string fileName, string framework)
    {
        using var assembly = new StagedAssembly(fileName);

        Assert.Equal(framework, assembly.TargetFramework);
    }

    // PowerShell 7.4, the oldest supported version, runs on .NET 8, so each reference must be in the module, in .NET 8 or in PowerShell.
    [Theory]
    [MemberData(nameof(StagedAssemblies))]
    public void Every_reference_resolves_in_PowerShell_7_4(string fileName)
    {
        using var assembly = new StagedAssembly(fileName);

        Assert.NotEmpty(assembly.References);
        Assert.DoesNotContain(assembly.References, reference => !Resolves(reference.Name, reference.Version));
    }

    // The client must not depend on PowerShell, and only the loader uses load contexts.
    [Fact]
    public void Only_the_cmdlets_refer_to_PowerShell() => Assert.Equal(
        ["FeishuHire.dll"],
        StagedAssemblies.Select(row => row.Data).Where(fileName =>
        {
            using var assembly = new StagedAssembly(fileName);
            return assembly.References.Any(reference => reference.Name == "System.Management.Automation");
        }));

    private static IEnumerable<string> Help(string folder) =>
    [
        $"{folder}/FeishuHire.dll-Help.xml",
        $"{folder}/about_FeishuHire.help.txt",
        $"{folder}/about_FeishuHire_Connecting.help.txt",
        $"{folder}/about_FeishuHire_Errors.help.txt",
        $"{folder}/about_FeishuHire_Recipes.help.txt",
        $"{folder}/about_FeishuHire_Unattended.help.txt",
    ];

    private static bool Resolves(string name, Version version)
    {
        if (File.Exists(Path.Combine(BuildFacts.Bin, name + ".dll")))
        {
            using var staged = new StagedAssembly(name + ".dll");
            return staged.Version >= version;
        }

        return name == "System.Management.Automation"
            || (BuildFacts.FrameworkAssemblies.TryGetValue(name, out var offered) && offered >= version);
    }
}
