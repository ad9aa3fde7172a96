using FeishuHire.Shared;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The module as it is shipped, which the build has staged.</summary>
internal static class StagedModule
{
    /// <summary>The folder of the module.</summary>
    public static string Folder { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(BuildFact.Of("StagedModule")));

    public static string Manifest => Path.Combine(Folder, "FeishuHire.psd1");

    /// <summary>A folder for <c>PSModulePath</c>: it holds the module, in a folder of its name and one of its version.</summary>
    public static string Modules => Path.GetFullPath(Path.Combine(Folder, "..", ".."));
}
