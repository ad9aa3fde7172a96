namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>A parameter, and how each parameter set uses it.</summary>
internal sealed record ParameterShape(string Name, string Type, string Aliases, IReadOnlyList<ParameterUse> Uses)
{
    /// <summary>How a parameter set uses it; <see langword="null"/> where it does not.</summary>
    public ParameterUse? In(string? set) => Uses.SingleOrDefault(use => use.Set is null || use.Set == set);
}
