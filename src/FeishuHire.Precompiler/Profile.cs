using Mono.Cecil;
using Mono.Cecil.Cil;

namespace FeishuHire.Precompiler;

/// <summary>
/// A profile for crossgen2 (<c>.mibc</c>), which compiles only the methods in it. It is an assembly with two global methods: one names the groups, the
/// other is a group, and loads the token of each of its methods.
/// See https://github.com/dotnet/runtime/blob/main/src/coreclr/tools/aot/ILCompiler.ReadyToRun/IBC/MIbcProfileParser.cs
/// </summary>
internal static class Profile
{
    private const MethodAttributes Global = MethodAttributes.Public | MethodAttributes.Static;

    /// <summary>Writes the profile of an assembly.</summary>
    /// <param name="assembly">The path of the assembly.</param>
    /// <param name="profile">The path of the profile.</param>
    public static void Write(string assembly, string profile)
    {
        using var source = ModuleDefinition.ReadModule(assembly);
        using var target = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("StartUp", new Version(1, 0)), "StartUp", ModuleKind.Dll);
        var module = target.MainModule;
        var tokens = new Tokens(module);
        var group = AddMethod(module, "Group");
        foreach (var method in StartUpMethods.Of(source))
        {
            group.Emit(OpCodes.Ldtoken, tokens.Of(method));
            group.Emit(OpCodes.Pop);
        }

        var groups = AddMethod(module, "AssemblyDictionary");
        groups.Emit(OpCodes.Ldstr, $"{source.Assembly.Name.Name};");
        groups.Emit(OpCodes.Ldtoken, group.Body.Method);
        groups.Emit(OpCodes.Pop);
        group.Emit(OpCodes.Ret);
        groups.Emit(OpCodes.Ret);
        target.Write(profile, new WriterParameters { DeterministicMvid = true });
    }

    private static ILProcessor AddMethod(ModuleDefinition module, string name)
    {
        var method = new MethodDefinition(name, Global, module.TypeSystem.Void);
        module.GetType("<Module>").Methods.Add(method);
        return method.Body.GetILProcessor();
    }
}
