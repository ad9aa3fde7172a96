using FeishuHire.Shared;
using Mono.Cecil;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>
/// The namespace FeishuHire has the types that scripts name, all public. Other types are public only if PowerShell must see them. (The sandbox, which
/// programs use, has an API of its own.)
/// </summary>
public sealed class PublicTypeTests
{
    private const string Scripts = "FeishuHire";

    private static readonly List<TypeDefinition> Types =
        [.. new[] { "FeishuHire.Core", "FeishuHire.Reports", "FeishuHire" }.SelectMany(name => SourceProject.Read(name).Types)];

    [Fact]
    public void A_type_in_the_namespace_for_scripts_is_public() =>
        Assert.Empty(Types.Where(type => type.Namespace == Scripts && !type.IsPublic).Select(type => type.FullName));

    [Fact]
    public void A_public_type_elsewhere_is_a_cmdlet_or_called_by_PowerShell_by_its_name()
    {
        var views = File.ReadAllText(Path.Combine(BuildFact.Of("RepositoryRoot"), "src", "FeishuHire", "FeishuHire.Format.ps1xml"));
        var others = Types.Where(type => type.IsPublic && type.Namespace != Scripts).ToList();

        Assert.NotEmpty(others);
        Assert.Empty(others.Where(type =>
            !IsCmdlet(type)
            && !views.Contains($"[{type.FullName}]::", StringComparison.Ordinal)
            && type.Interfaces.All(implemented => implemented.InterfaceType.Name != "IModuleAssemblyInitializer")).Select(type => type.FullName));
    }

    private static bool IsCmdlet(TypeDefinition type)
    {
        var current = (TypeReference)type;
        while (current is TypeDefinition { BaseType: { } parent })
        {
            current = parent;
        }

        return current.FullName is "System.Management.Automation.PSCmdlet";
    }
}
