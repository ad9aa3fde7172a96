using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace FeishuHire.Loader;

/// <summary>
/// The load context of the module. It loads the assemblies in the folder of this assembly, or in that of the platform below it, where the client is
/// precompiled; all others come from PowerShell.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    private static readonly Lazy<Assembly> Cmdlets = new(
        () => new ModuleLoadContext().LoadFromAssemblyPath(Path.Combine(Folder, "FeishuHire.dll")));

    private ModuleLoadContext()
        : base("FeishuHire")
    {
    }

    /// <summary>The assembly with the cmdlets, which is loaded once in a process.</summary>
    public static Assembly Module => Cmdlets.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(assemblyName.CultureName ?? "", assemblyName.Name + ".dll");
        var path = Array.Find([Path.Combine(Folder, RuntimeInformation.RuntimeIdentifier, file), Path.Combine(Folder, file)], File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
