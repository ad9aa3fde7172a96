using FeishuHire.Shared;
using Mono.Cecil;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>A project of the module: its types, and the folders that their files are in.</summary>
internal sealed class SourceProject
{
    private readonly Dictionary<string, string> _folders;

    private SourceProject(string name)
    {
        var root = Path.Combine(BuildFact.Of("RepositoryRoot"), "src", name);
        _folders = Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".resx", StringComparison.Ordinal))
            .GroupBy(path => Path.GetFileName(path).Split('.')[0], path => path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : "")
            .ToDictionary(group => group.Key, group => group.First());
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        var module = ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, name + ".dll"), new ReaderParameters { AssemblyResolver = resolver });
        Types = [.. module.Types.Where(IsWritten)];
        Uses = [.. TypeDependencies.Of(module).Where(use => IsWritten(use.User) && IsWritten(use.Used))];
    }

    /// <summary>The types that are not nested.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>The dependencies between the types.</summary>
    public IReadOnlyList<(TypeDefinition User, TypeDefinition Used)> Uses { get; }

    public static SourceProject Read(string name) => new(name);

    /// <summary>The folder of a type: empty for the project's own; <see langword="null"/> if there is no file of its name.</summary>
    public string? FolderOf(TypeDefinition type) => _folders.GetValueOrDefault(type.Name.Split('`')[0]);

    // Types from the compiler and from generators have no file.
    private static bool IsWritten(TypeDefinition type) =>
        type.Namespace.StartsWith("FeishuHire", StringComparison.Ordinal) && !type.Name.StartsWith('<')
        && type.CustomAttributes.All(attribute => attribute.AttributeType.Name != "GeneratedCodeAttribute" || type.Name is "Messages" or "ReportText");
}
