namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>An example: the code runs as it stands.</summary>
internal sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks);
