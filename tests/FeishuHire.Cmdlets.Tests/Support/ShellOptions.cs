namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The options of a <see cref="Shell"/>.</summary>
internal sealed record ShellOptions
{
    /// <summary>The language of messages and help. The engine caches help in the first language, so each language needs its own shell.</summary>
    public string UICulture { get; init; } = "en-US";

    /// <summary>The culture of numbers and times.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Whether the terminal has colors.</summary>
    public bool Colors { get; init; }

    /// <summary>The answers to prompts; if there are none, a prompt is an error.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether the module is imported at the start.</summary>
    public bool ImportModule { get; init; } = true;
}
