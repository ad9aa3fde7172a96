namespace FeishuHire.Help.Prose;

/// <summary>An about topic in one language. The first paragraph is the short description.</summary>
internal sealed record AboutProse(string File, string Name, Section Root);
