using Mono.Cecil;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>The dependencies between the types of an assembly, read from its metadata and IL.</summary>
internal static class TypeDependencies
{
    /// <summary>Each dependency once, between outermost types, without those of a type on itself.</summary>
    public static IReadOnlySet<(TypeDefinition User, TypeDefinition Used)> Of(ModuleDefinition module)
    {
        var uses = new HashSet<(TypeDefinition, TypeDefinition)>();
        foreach (var type in module.GetTypes())
        {
            foreach (var used in Referenced(type).SelectMany(Parts).Where(used => used.Scope == module).Select(used => used.Resolve()))
            {
                var pair = (Outermost(type), Outermost(used));
                if (pair.Item1 != pair.Item2)
                {
                    uses.Add(pair);
                }
            }
        }

        return uses;
    }

    private static IEnumerable<TypeReference> Referenced(TypeDefinition type) =>
    [
        .. Optional(type.BaseType),
        .. type.Interfaces.Select(implementation => implementation.InterfaceType),
        .. type.GenericParameters.SelectMany(Constraints),
        .. type.Fields.Select(field => field.FieldType),
        .. type.CustomAttributes.Concat(type.Properties.SelectMany(property => property.CustomAttributes)).SelectMany(Attribute),
        .. type.Methods.SelectMany(Method),
    ];

    private static IEnumerable<TypeReference> Method(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.GenericParameters.SelectMany(Constraints),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(instruction => Operand(instruction.Operand)) : [],
    ];

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attribute(CustomAttribute attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>()];

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Optional(TypeReference? type) => type is null ? [] : [type];

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } declaring ? Outermost(declaring) : type;
}
