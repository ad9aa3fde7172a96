namespace FeishuHire.Help.Metadata;

/// <summary>A parameter and its properties in each parameter set.</summary>
internal sealed record ParameterMetadata(string Name, TypeMetadata Type, IReadOnlyList<ParameterSetMetadata> Sets)
{
    public bool IsSwitch => Type.FullName == "System.Management.Automation.SwitchParameter";

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool SupportsWildcards { get; init; }

    /// <summary>The value of a parameter that is not given; <see langword="null"/> if it has none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The smallest and the largest value.</summary>
    public (string Min, string Max)? Range { get; init; }

    /// <summary>The values of an enum or of a <c>ValidateSet</c>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The properties in a parameter set; <see langword="null"/> if the set does not have the parameter.</summary>
    public ParameterSetMetadata? In(string? set) => Sets.FirstOrDefault(part => part.Name is null || part.Name == set);
}
