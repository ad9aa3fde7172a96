using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Versioning;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The metadata of an assembly. The assembly is not loaded, so its references are not needed.</summary>
internal sealed class StagedAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public StagedAssembly(string fileName)
    {
        _file = new PEReader(File.OpenRead(Path.Combine(BuildFacts.Bin, fileName)));
        _metadata = _file.GetMetadataReader();
    }

    public Version Version => _metadata.GetAssemblyDefinition().Version;

    public string? TargetFramework => _metadata.GetAssemblyDefinition().GetCustomAttributes()
        .Select(_metadata.GetCustomAttribute)
        .Where(attribute => NameOf(attribute) == typeof(TargetFrameworkAttribute).FullName)
        .Select(attribute => FirstTexts(attribute, 1)[0])
        .SingleOrDefault();

    public IReadOnlyList<(string Name, Version Version)> References =>
        [.. _metadata.AssemblyReferences.Select(_metadata.GetAssemblyReference).Select(r => (_metadata.GetString(r.Name), r.Version))];

    /// <summary>The names of the cmdlets that PowerShell finds: those of public classes with the attribute.</summary>
    public IReadOnlyList<string> Cmdlets =>
        [.. from type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition)
            where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
            from attribute in type.GetCustomAttributes().Select(_metadata.GetCustomAttribute)
            where NameOf(attribute) == "System.Management.Automation.CmdletAttribute"
            let words = FirstTexts(attribute, 2)
            select $"{words[0]}-{words[1]}"];

    /// <summary>The names of the classes that implement an interface of the same assembly.</summary>
    public IReadOnlyList<string> Implementing(string interfaceName) =>
        [.. from type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition)
            where !type.Attributes.HasFlag(TypeAttributes.Interface)
            from handle in type.GetInterfaceImplementations()
            let definition = _metadata.GetInterfaceImplementation(handle).Interface
            where definition.Kind == HandleKind.TypeDefinition
            let implemented = _metadata.GetTypeDefinition((TypeDefinitionHandle)definition)
            where FullName(implemented.Namespace, implemented.Name) == interfaceName
            select _metadata.GetString(type.Name)];

    /// <summary>The names of an enum's values.</summary>
    public IReadOnlyList<string> ValuesOf(string typeName) =>
        [.. from type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition)
            where FullName(type.Namespace, type.Name) == typeName
            from field in type.GetFields().Select(_metadata.GetFieldDefinition)
            where field.Attributes.HasFlag(FieldAttributes.Literal)
            select _metadata.GetString(field.Name)];

    public void Dispose() => _file.Dispose();

    private string? NameOf(CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var parent = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = _metadata.GetTypeReference((TypeReferenceHandle)parent);
        return FullName(type.Namespace, type.Name);
    }

    private string FullName(StringHandle space, StringHandle name) => $"{_metadata.GetString(space)}.{_metadata.GetString(name)}";

    // The arguments follow a prolog of two bytes, in order.
    private string[] FirstTexts(CustomAttribute attribute, int count)
    {
        var value = _metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return [.. Enumerable.Range(0, count).Select(_ => value.ReadSerializedString()!)];
    }
}
