namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>The output of a run of the demo.</summary>
internal sealed record DemoResult(int ExitCode, string Output, string Errors);
