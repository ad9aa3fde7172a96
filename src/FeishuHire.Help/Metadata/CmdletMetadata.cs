using FeishuHire.Api;

namespace FeishuHire.Help.Metadata;

/// <summary>A cmdlet as its attributes describe it.</summary>
internal sealed record CmdletMetadata(
    string Name, string HelpUri, IReadOnlyList<ParameterMetadata> Parameters, IReadOnlyList<TypeMetadata> OutputTypes)
{
    /// <summary>The operations that the cmdlet calls.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>The names of the parameter sets; a single <see langword="null"/> for a cmdlet without parameter sets.</summary>
    public IReadOnlyList<string?> ParameterSets
    {
        get
        {
            var names = Parameters.SelectMany(parameter => parameter.Sets).Select(set => set.Name).OfType<string>().Distinct().ToList();
            return names.Count > 0 ? [.. names] : new string?[1];
        }
    }

    /// <summary>The types of pipeline input: those of the parameters that take whole objects, otherwise objects with properties.</summary>
    public IReadOnlyList<string> InputTypes
    {
        get
        {
            var types = Parameters.Where(parameter => parameter.Sets.Any(set => set.FromPipeline))
                .Select(parameter => parameter.Type.FullName).Distinct().ToList();
            return types.Count == 0 && Parameters.Any(parameter => parameter.Sets.Any(set => set.FromPipelineByPropertyName))
                ? ["System.Management.Automation.PSObject"]
                : types;
        }
    }
}
