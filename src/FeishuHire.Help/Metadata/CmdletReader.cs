using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;
using FeishuHire.Api;

namespace FeishuHire.Help.Metadata;

/// <summary>Reads the cmdlets of an assembly from its metadata, without running any of its code.</summary>
internal sealed class CmdletReader : IDisposable
{
    private const string OwnAssemblies = "FeishuHire";

    /// <summary>The parameter whose range and default value are those of the operation.</summary>
    private const string PageSize = "PageSize";

    private readonly MetadataLoadContext _context;
    private readonly Assembly _assembly;
    private readonly string _path;
    private readonly ICollection<Problem> _problems;

    private CmdletReader(string path, ICollection<Problem> problems)
    {
        // The assemblies in the same folder come first, since they belong to the module. For the rest, any .NET and PowerShell's reference assembly will do.
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.dll")
            .Concat(Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll"))
            .Append(typeof(PSCmdlet).Assembly.Location)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        _context = new MetadataLoadContext(new PathAssemblyResolver(files));
        _assembly = _context.LoadFromAssemblyPath(Path.GetFullPath(path));
        _path = path;
        _problems = problems;
    }

    /// <summary>The cmdlets of an assembly, by name.</summary>
    public static IReadOnlyList<CmdletMetadata> Read(string path, ICollection<Problem> problems)
    {
        using var reader = new CmdletReader(path, problems);
        return
        [
            .. from type in reader._assembly.GetExportedTypes()
               let cmdlet = type.Attribute<CmdletAttribute>()
               where cmdlet is not null && !type.IsAbstract
               let name = $"{cmdlet.ConstructorArguments[0].Value}-{cmdlet.ConstructorArguments[1].Value}"
               orderby name
               select reader.Read(type, cmdlet, name),
        ];
    }

    public void Dispose() => _context.Dispose();

    private CmdletMetadata Read(Type type, CustomAttributeData cmdlet, string name)
    {
        var operations = type.Attribute<HireOperationAttribute>()?.Elements<string>(0).Select(Catalogue.Get).ToList() ?? [];
        return new CmdletMetadata(
            name,
            HelpUri(cmdlet, name, operations),
            [.. Parameters(type, name, operations), .. cmdlet.IsSet(nameof(CmdletAttribute.SupportsShouldProcess)) ? ShouldProcess() : []],
            [.. type.Attributes<OutputTypeAttribute>().SelectMany(output => output.Elements<Type>(0))
                .Where(output => output.FullName != typeof(void).FullName).Select(ReadType)])
        {
            Operations = operations,
        };
    }

    // The address that Get-Help -Online opens.
    private string HelpUri(CustomAttributeData cmdlet, string name, List<Operation> operations)
    {
        var stated = (string?)cmdlet.Named(nameof(CmdletAttribute.HelpUri))?.Value;
        var uri = operations.FirstOrDefault()?.Documentation?.ToString();
        if ((stated ?? uri) is null)
        {
            Report($"{name} has no {nameof(CmdletAttribute.HelpUri)}, which Get-Help -Online opens.");
        }
        else if (stated is not null && uri is not null)
        {
            Report($"{name} has a {nameof(CmdletAttribute.HelpUri)}. Remove it, since Get-Help -Online opens the documentation of its operation.");
        }

        return stated ?? uri ?? "";
    }

    private IEnumerable<ParameterMetadata> Parameters(Type type, string cmdlet, List<Operation> operations)
    {
        for (var declaring = type; declaring.Assembly == _assembly; declaring = declaring.BaseType!)
        {
            foreach (var property in declaring.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var sets = property.Attributes<ParameterAttribute>().Select(ReadSet).ToList();
                if (sets.Count > 0)
                {
                    yield return ReadParameter(property, sets, cmdlet, operations);
                }
            }
        }
    }

    /// <summary>The parameters that PowerShell adds to a cmdlet that supports <c>ShouldProcess</c>.</summary>
    private IEnumerable<ParameterMetadata> ShouldProcess()
    {
        var type = ReadType(_context.LoadFromAssemblyName(typeof(PSCmdlet).Assembly.GetName()).GetType(typeof(SwitchParameter).FullName!)!);
        var everywhere = new ParameterSetMetadata(null);
        yield return new ParameterMetadata("WhatIf", type, [everywhere]) { Aliases = ["wi"], DefaultValue = "False" };
        yield return new ParameterMetadata("Confirm", type, [everywhere]) { Aliases = ["cf"], DefaultValue = "False" };
    }

    private ParameterMetadata ReadParameter(PropertyInfo property, List<ParameterSetMetadata> sets, string cmdlet, List<Operation> operations)
    {
        var (type, isNullable) = WithoutNullable(property.PropertyType);
        var range = property.Attribute<ValidateRangeAttribute>()?.ConstructorArguments;
        var pageSize = property.Name == PageSize ? operations.Select(operation => operation.PageSize).FirstOrDefault(size => size is not null) : null;
        var parameter = new ParameterMetadata(property.Name, ReadType(type), sets)
        {
            Aliases = [.. property.Attributes<AliasAttribute>().SelectMany(alias => alias.Elements<string>(0))],
            SupportsWildcards = property.Attribute<SupportsWildcardsAttribute>() is not null,
            Range = range is [var min, var max] ? (Text(min), Text(max)) : pageSize is { } largest ? ("1", Text(largest)) : null,
            Values = type.IsEnum
                ? type.GetEnumNames()
                : [.. property.Attributes<ValidateSetAttribute>().SelectMany(set => set.Elements<string>(0))],
        };
        var value = property.Attribute<PSDefaultValueAttribute>()?.Named(nameof(PSDefaultValueAttribute.Value));
        if (value is null && type.IsValueType && !isNullable && !parameter.IsSwitch && !sets.TrueForAll(set => set.Mandatory))
        {
            Report($"{cmdlet} -{property.Name} is of the type {type.Name}, so it has a default value. State it with [PSDefaultValue(Value = …)].");
        }

        return parameter with { DefaultValue = parameter.IsSwitch ? "False" : value is { } known ? Text(known) : pageSize is { } size ? Text(size) : null };
    }

    private static ParameterSetMetadata ReadSet(CustomAttributeData parameter) => new(
        (string?)parameter.Named(nameof(ParameterAttribute.ParameterSetName))?.Value,
        parameter.IsSet(nameof(ParameterAttribute.Mandatory)),
        (int?)parameter.Named(nameof(ParameterAttribute.Position))?.Value,
        parameter.IsSet(nameof(ParameterAttribute.ValueFromPipeline)),
        parameter.IsSet(nameof(ParameterAttribute.ValueFromPipelineByPropertyName)));

    private static TypeMetadata ReadType(Type type) => new(
        type.Name,
        type.FullName!,
        type.Assembly.GetName().Name!.StartsWith(OwnAssemblies, StringComparison.Ordinal) && !type.IsEnum && !type.IsArray
            ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetMethod is { IsPublic: true })
                .Select(property => new PropertyMetadata(property.Name, property.PropertyType.FullName == typeof(string).FullName))]
            : []);

    private static (Type Type, bool IsNullable) WithoutNullable(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition().FullName == typeof(Nullable<>).FullName
            ? (type.GenericTypeArguments[0], true)
            : (type, false);

    private static string Text(CustomAttributeTypedArgument argument) => argument.ArgumentType.IsEnum
        ? argument.ArgumentType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .First(field => Equals(field.GetRawConstantValue(), argument.Value)).Name
        : Convert.ToString(argument.Value, CultureInfo.InvariantCulture)!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(string message) => _problems.Add(new Problem(ProblemKind.Source, _path, 1, message));
}
