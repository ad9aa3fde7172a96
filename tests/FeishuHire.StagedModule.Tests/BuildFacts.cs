using System.Reflection;

namespace FeishuHire.StagedModule.Tests;

/// <summary>What the build knows and left in this assembly.</summary>
internal static class BuildFacts
{
    private static readonly Dictionary<string, string> Values = typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "");

    /// <summary>The folder of the staged module.</summary>
    public static string Module => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Values["StagedModule"]));

    public static string Bin => Path.Combine(Module, "bin");

    public static string Manifest => Path.Combine(Module, "FeishuHire.psd1");

    public static string ModuleVersion => Values["ModuleVersion"];

    public static string RepositoryRoot => Path.GetFullPath(Values["RepositoryRoot"]);

    /// <summary>The package for the Gallery, made of the staged module.</summary>
    public static string Nupkg => Package("*.nupkg");

    /// <summary>The package for machines without a network, made of the staged module.</summary>
    public static string Zip => Package("*.zip");

    /// <summary>The loopback server, to be run with <c>dotnet</c>.</summary>
    public static string SandboxServer => Path.GetFullPath(Values["SandboxServer"]);

    /// <summary>The folder of the source of the module.</summary>
    public static string Source => Path.Combine(RepositoryRoot, "src");

    public static string TestFolder => Path.Combine(RepositoryRoot, "tests", "FeishuHire.StagedModule.Tests");

    public static string PesterFolder => Path.Combine(TestFolder, "Pester");

    /// <summary>The assemblies of .NET 8, with their versions.</summary>
    public static IReadOnlyDictionary<string, Version> FrameworkAssemblies { get; } = Values["FrameworkAssemblies"]
        .Split('|')
        .Select(entry => entry.Split('='))
        .ToDictionary(parts => parts[0], parts => Version.Parse(parts[1]), StringComparer.OrdinalIgnoreCase);

    private static string Package(string pattern) => Directory.GetFiles(Path.GetFullPath(Values["Packages"]), pattern).Single();
}
