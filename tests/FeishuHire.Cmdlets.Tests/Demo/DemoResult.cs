namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>What a run of the demo has left.</summary>
internal sealed record DemoResult(int ExitCode, string Output, string Errors);
