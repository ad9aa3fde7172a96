using FeishuHire.Shared;

namespace FeishuHire.Benchmarks.Running;

/// <summary>Paths and versions that the build wrote into this assembly.</summary>
internal static class BuildFacts
{
    /// <summary>The manifest of the staged module.</summary>
    public static string ModuleManifest => Path.GetFullPath(BuildFact.Of("ModuleManifest"));

    public static string ModuleVersion => BuildFact.Of("ModuleVersion");

    /// <summary>The folder of the results.</summary>
    public static string Results => Path.GetFullPath(BuildFact.Of("Results"));

    /// <summary>The assembly of the loopback server, for <c>dotnet</c>.</summary>
    public static string SandboxServer => Path.GetFullPath(BuildFact.Of("SandboxServer"));
}
