namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>What help says of a parameter.</summary>
internal sealed record HelpParameter(
    string Name,
    string Type,
    bool Required,
    string Position,
    string Pipeline,
    string Aliases,
    string Wildcards,
    string? Default,
    IReadOnlyList<string> Text)
{
    /// <summary>All that must agree with the code and between the languages: everything but the text.</summary>
    public string Facts => $"{Name} {Type} {Required} {Position} {Pipeline} {Aliases} {Wildcards}";
}
