using Mono.Cecil;

namespace FeishuHire.Precompiler;

/// <summary>Refers to methods from the module of a profile. Generic ones are meant for all reference types, which share their code.</summary>
/// <param name="module">The module of the profile.</param>
internal sealed class Tokens(ModuleDefinition module)
{
    private readonly TypeReference _anyReferenceType = AnyReferenceType(module);

    /// <summary>A reference to a method.</summary>
    public MethodReference Of(MethodDefinition method)
    {
        var reference = module.ImportReference(method);
        if (method.DeclaringType.HasGenericParameters)
        {
            reference.DeclaringType = Instance(new GenericInstanceType(reference.DeclaringType), method.DeclaringType);
        }

        return method.HasGenericParameters ? Instance(new GenericInstanceMethod(reference), method) : reference;
    }

    private T Instance<T>(T instance, IGenericParameterProvider definition)
        where T : IGenericInstance
    {
        foreach (var _ in definition.GenericParameters)
        {
            instance.GenericArguments.Add(_anyReferenceType);
        }

        return instance;
    }

    // The name by which crossgen2 knows it.
    private static TypeReference AnyReferenceType(ModuleDefinition module)
    {
        var assembly = new AssemblyNameReference("System.Private.Canon", new Version(0, 0, 0, 0));
        module.AssemblyReferences.Add(assembly);
        return new TypeReference("System", "__Canon", module, assembly);
    }
}
