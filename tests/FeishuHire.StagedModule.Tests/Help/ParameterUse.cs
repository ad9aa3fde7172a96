namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>A parameter in a parameter set, or in all where <see cref="Set"/> is <see langword="null"/>, in the words of help.</summary>
internal sealed record ParameterUse(string? Set, bool Required, string Position, string Pipeline);
