using System.Reflection;

namespace FeishuHire.Benchmarks.Running;

/// <summary>What the build knows and left in this assembly.</summary>
internal static class BuildFacts
{
    private static readonly Dictionary<string, string> Values = typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "");

    /// <summary>The manifest of the staged module.</summary>
    public static string ModuleManifest => Path.GetFullPath(Values["ModuleManifest"]);

    public static string ModuleVersion => Values["ModuleVersion"];

    /// <summary>The folder that the results are kept in.</summary>
    public static string Results => Path.GetFullPath(Values["Results"]);

    /// <summary>The loopback server, to be run with <c>dotnet</c>.</summary>
    public static string SandboxServer => Path.GetFullPath(Values["SandboxServer"]);
}
