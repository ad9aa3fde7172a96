using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using MethodAttributes = Mono.Cecil.MethodAttributes;

namespace FeishuHire.Precompiler;

/// <summary>
/// A profile for crossgen2 (<c>.mibc</c>), which compiles only the methods in it. It is an assembly with two global methods: one names the groups, the
/// other is a group, and loads the token of each of its methods.
/// See https://github.com/dotnet/runtime/blob/main/src/coreclr/tools/aot/ILCompiler.ReadyToRun/IBC/MIbcProfileParser.cs
/// </summary>
internal static class Profile
{
    /// <summary>Writes a profile.</summary>
    /// <param name="assembly">The name of the assembly to compile.</param>
    /// <param name="methods">The methods.</param>
    /// <param name="path">The path of the profile.</param>
    public static void Write(string assembly, IEnumerable<MethodBase> methods, string path)
    {
        using var target = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition("StartUp", new Version(1, 0)),
            "StartUp",
            new ModuleParameters { Kind = ModuleKind.Dll, ReflectionImporterProvider = new CanonicalImporter.Provider() });
        var module = target.MainModule;
        var group = AddMethod(module, "Group");
        foreach (var method in methods)
        {
            group.Emit(OpCodes.Ldtoken, module.ImportReference(method));
            group.Emit(OpCodes.Pop);
        }

        var groups = AddMethod(module, "AssemblyDictionary");
        groups.Emit(OpCodes.Ldstr, $"{assembly};");
        groups.Emit(OpCodes.Ldtoken, group.Body.Method);
        groups.Emit(OpCodes.Pop);
        group.Emit(OpCodes.Ret);
        groups.Emit(OpCodes.Ret);
        target.Write(path, new WriterParameters { DeterministicMvid = true });
    }

    private static ILProcessor AddMethod(ModuleDefinition module, string name)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void);
        module.GetType("<Module>").Methods.Add(method);
        return method.Body.GetILProcessor();
    }
}
