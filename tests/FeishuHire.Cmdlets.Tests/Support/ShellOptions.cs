namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>What a <see cref="Shell"/> is like.</summary>
internal sealed record ShellOptions
{
    /// <summary>The language of messages and help. The engine keeps help in the language of the first, so another language takes another shell.</summary>
    public string UICulture { get; init; } = "en-US";

    /// <summary>The culture of numbers and times.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Whether the terminal has colours.</summary>
    public bool Colors { get; init; }

    /// <summary>The answers to prompts; without them a prompt is an error.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether the module is imported from the beginning.</summary>
    public bool ImportModule { get; init; } = true;
}
