namespace FeishuHire.Help.Metadata;

/// <summary>A type. It has properties only if it is one of the module's own types, in the order of the source.</summary>
internal sealed record TypeMetadata(string Name, string FullName, IReadOnlyList<PropertyMetadata> Properties)
{
    public bool IsArray => Name.EndsWith("[]", StringComparison.Ordinal);

    public bool IsOfModule => Properties.Count > 0;
}

/// <summary>A public property.</summary>
internal sealed record PropertyMetadata(string Name, bool IsText);
