namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>What help says of a type that goes in or comes out.</summary>
internal sealed record HelpType(string Name, IReadOnlyList<string> Text);
