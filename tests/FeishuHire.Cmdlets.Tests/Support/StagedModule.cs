using FeishuHire.Shared;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The staged module.</summary>
internal static class StagedModule
{
    /// <summary>The folder of the module.</summary>
    public static string Folder { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(BuildFact.Of("StagedModule")));

    public static string Manifest => Path.Combine(Folder, "FeishuHire.psd1");

    /// <summary>A folder for <c>PSModulePath</c> that contains the module in folders for its name and version.</summary>
    public static string Modules => Path.GetFullPath(Path.Combine(Folder, "..", ".."));
}
