namespace FeishuHire.Help;

/// <summary>A problem that fails the build of the help, in the format that MSBuild and editors understand.</summary>
internal sealed record Problem(ProblemKind Kind, string File, int Line, string Message)
{
    public override string ToString() => $"{File}({Line}): error FH{(int)Kind:0000}: {Message}";
}
