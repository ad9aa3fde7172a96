using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>Reads the cmdlets out of the metadata of the staged assembly, so that no PowerShell is needed to know their parameters.</summary>
internal sealed class CmdletReader : IDisposable
{
    private static readonly TypeNames Names = new();

    /// <summary>What PowerShell itself adds to a cmdlet that says <c>SupportsShouldProcess</c>.</summary>
    private static readonly IReadOnlyList<ParameterShape> ShouldProcess =
    [
        new("WhatIf", "SwitchParameter", "wi", [new ParameterUse(null, false, "named", "False")]),
        new("Confirm", "SwitchParameter", "cf", [new ParameterUse(null, false, "named", "False")]),
    ];

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private CmdletReader()
    {
        _file = new PEReader(File.OpenRead(Path.Combine(BuildFacts.Bin, "FeishuHire.dll")));
        _metadata = _file.GetMetadataReader();
    }

    public static IReadOnlyList<CmdletShape> ReadAll()
    {
        using var reader = new CmdletReader();
        return
        [
            .. from type in reader._metadata.TypeDefinitions.Select(reader._metadata.GetTypeDefinition)
               let cmdlet = reader.Attributes(type.GetCustomAttributes(), "CmdletAttribute").ToList()
               where cmdlet.Count == 1
               select reader.Read(type, cmdlet[0]),
        ];
    }

    public void Dispose() => _file.Dispose();

    private static T Named<T>(CustomAttributeValue<string> attribute, string name, T otherwise) =>
        attribute.NamedArguments.Where(argument => argument.Name == name).Select(argument => (T)argument.Value!).DefaultIfEmpty(otherwise).Single();

    private static IEnumerable<string> Elements(CustomAttributeTypedArgument<string> array) =>
        ((IEnumerable<CustomAttributeTypedArgument<string>>)array.Value!).Select(element => (string)element.Value!);

    private CmdletShape Read(TypeDefinition type, CustomAttributeValue<string> cmdlet) => new(
        $"{cmdlet.FixedArguments[0].Value}-{cmdlet.FixedArguments[1].Value}",
        Named<string?>(cmdlet, "HelpUri", null),
        [.. Attributes(type.GetCustomAttributes(), "OutputTypeAttribute").SelectMany(output => Elements(output.FixedArguments[0]))],
        [.. Parameters(type), .. Named(cmdlet, "SupportsShouldProcess", false) ? ShouldProcess : []]);

    // Those of the base classes too, as far as they are the module's.
    private IEnumerable<ParameterShape> Parameters(TypeDefinition type) =>
        type.GetProperties().Select(_metadata.GetPropertyDefinition).Select(Parameter).OfType<ParameterShape>()
            .Concat(type.BaseType.Kind == HandleKind.TypeDefinition
                ? Parameters(_metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType))
                : []);

    private ParameterShape? Parameter(PropertyDefinition property)
    {
        var uses = Attributes(property.GetCustomAttributes(), "ParameterAttribute").Select(Use).ToList();
        var aliases = Attributes(property.GetCustomAttributes(), "AliasAttribute").SelectMany(alias => Elements(alias.FixedArguments[0]));
        return uses.Count == 0
            ? null
            : new ParameterShape(
                _metadata.GetString(property.Name),
                property.DecodeSignature(Names, null).ReturnType,
                string.Join(", ", aliases.DefaultIfEmpty("none")),
                uses);
    }

    private static ParameterUse Use(CustomAttributeValue<string> parameter)
    {
        var ways = new List<string>();
        if (Named(parameter, "ValueFromPipelineByPropertyName", false))
        {
            ways.Add("ByPropertyName");
        }

        if (Named(parameter, "ValueFromPipeline", false))
        {
            ways.Add("ByValue");
        }

        var position = Named(parameter, "Position", int.MinValue);
        return new ParameterUse(
            Named<string?>(parameter, "ParameterSetName", null),
            Named(parameter, "Mandatory", false),
            position == int.MinValue ? "named" : position.ToString(CultureInfo.InvariantCulture),
            ways.Count == 0 ? "False" : $"True ({string.Join(", ", ways)})");
    }

    private IEnumerable<CustomAttributeValue<string>> Attributes(CustomAttributeHandleCollection handles, string name) =>
        from attribute in handles.Select(_metadata.GetCustomAttribute)
        where attribute.Constructor.Kind == HandleKind.MemberReference
        let parent = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
        where parent.Kind == HandleKind.TypeReference
            && _metadata.GetString(_metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == name
        select attribute.DecodeValue(Names);
}
