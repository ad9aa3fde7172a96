namespace FeishuHire.Sandbox;

/// <summary>An error that the sandbox returns.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Feishu's code.</param>
/// <param name="Message">Feishu's message.</param>
public sealed record SandboxRefusal(int Status, int Code, string Message);
