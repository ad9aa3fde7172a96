using Mono.Cecil;

namespace FeishuHire.Precompiler;

/// <summary>
/// Refers to types as crossgen2 does. The type that stands for all reference types, which share the code of generic methods, is in an assembly of its own.
/// </summary>
/// <param name="module">The module that gets the references.</param>
internal sealed class CanonicalImporter(ModuleDefinition module) : DefaultReflectionImporter(module)
{
    private readonly AssemblyNameReference _canon = new("System.Private.Canon", new Version(0, 0, 0, 0));

    /// <inheritdoc/>
    protected override IMetadataScope ImportScope(Type type)
    {
        if (type.FullName != "System.__Canon")
        {
            return base.ImportScope(type);
        }

        if (!module.AssemblyReferences.Contains(_canon))
        {
            module.AssemblyReferences.Add(_canon);
        }

        return _canon;
    }

    internal sealed class Provider : IReflectionImporterProvider
    {
        public IReflectionImporter GetReflectionImporter(ModuleDefinition module) => new CanonicalImporter(module);
    }
}
