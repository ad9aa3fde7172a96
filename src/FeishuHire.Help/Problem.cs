namespace FeishuHire.Help;

/// <summary>Something that keeps the help from being built, in the form that MSBuild and editors understand.</summary>
internal sealed record Problem(ProblemKind Kind, string File, int Line, string Message)
{
    public override string ToString() => $"{File}({Line}): error FH{(int)Kind:0000}: {Message}";
}
