using FeishuHire.Shared;

namespace FeishuHire.Benchmarks.Running;

/// <summary>What the build knows and left in this assembly.</summary>
internal static class BuildFacts
{
    /// <summary>The manifest of the staged module.</summary>
    public static string ModuleManifest => Path.GetFullPath(BuildFact.Of("ModuleManifest"));

    public static string ModuleVersion => BuildFact.Of("ModuleVersion");

    /// <summary>The folder that the results are kept in.</summary>
    public static string Results => Path.GetFullPath(BuildFact.Of("Results"));

    /// <summary>The loopback server, to be run with <c>dotnet</c>.</summary>
    public static string SandboxServer => Path.GetFullPath(BuildFact.Of("SandboxServer"));
}
