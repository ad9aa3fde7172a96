using FeishuHire.Shared;

namespace FeishuHire.StagedModule.Tests;

/// <summary>Paths and versions that the build wrote into this assembly.</summary>
internal static class BuildFacts
{
    /// <summary>The folder of the staged module.</summary>
    public static string Module => Path.TrimEndingDirectorySeparator(Path.GetFullPath(BuildFact.Of("StagedModule")));

    public static string Bin => Path.Combine(Module, "bin");

    public static string Manifest => Path.Combine(Module, "FeishuHire.psd1");

    public static string ModuleVersion => BuildFact.Of("ModuleVersion");

    /// <summary>Whether this is a release, in which the client is precompiled.</summary>
    public static bool IsRelease => BuildFact.Of("Configuration") == "Release";

    public static string RepositoryRoot => Path.GetFullPath(BuildFact.Of("RepositoryRoot"));

    /// <summary>The package for the PowerShell Gallery, built from the staged module.</summary>
    public static string Nupkg => Package("*.nupkg");

    /// <summary>The package for computers without a network, built from the staged module.</summary>
    public static string Zip => Package("*.zip");

    /// <summary>The assembly of the loopback server, for <c>dotnet</c>.</summary>
    public static string SandboxServer => Path.GetFullPath(BuildFact.Of("SandboxServer"));

    /// <summary>The folder of the source of the module.</summary>
    public static string Source => Path.Combine(RepositoryRoot, "src");

    public static string TestFolder => Path.Combine(RepositoryRoot, "tests", "FeishuHire.StagedModule.Tests");

    public static string PesterFolder => Path.Combine(TestFolder, "Pester");

    /// <summary>The assemblies of .NET 8, with their versions.</summary>
    public static IReadOnlyDictionary<string, Version> FrameworkAssemblies { get; } = BuildFact.Of("FrameworkAssemblies")
        .Split('|')
        .Select(entry => entry.Split('='))
        .ToDictionary(parts => parts[0], parts => Version.Parse(parts[1]), StringComparer.OrdinalIgnoreCase);

    private static string Package(string pattern) => Directory.GetFiles(Path.GetFullPath(BuildFact.Of("Packages")), pattern).Single();
}
