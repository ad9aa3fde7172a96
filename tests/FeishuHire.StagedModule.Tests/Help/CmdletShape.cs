namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>A cmdlet as its attributes tell of it.</summary>
internal sealed record CmdletShape(
    string Name, string? HelpUri, IReadOnlyList<string> OutputTypes, IReadOnlyList<ParameterShape> Parameters)
{
    /// <summary>The names of the parameter sets; one without a name where there are no sets.</summary>
    public IReadOnlyList<string?> Sets
    {
        get
        {
            var sets = Parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).Distinct().ToList();

            // What is in all sets makes none of its own, unless there is no other.
            return sets.Any(set => set is not null) ? [.. sets.Where(set => set is not null)] : new string?[1];
        }
    }
}
