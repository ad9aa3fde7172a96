namespace FeishuHire.Help.Prose;

/// <summary>The prose about a cmdlet in one language.</summary>
internal sealed record CmdletProse(string File, string Name)
{
    public IReadOnlyList<Paragraph> Synopsis { get; init; } = [];

    public Entry Description { get; init; } = new("Description", 1, []);

    public Group Parameters { get; init; } = new("Parameters", 1, []);

    public Group Inputs { get; init; } = new("Inputs", 1, []);

    public Group Outputs { get; init; } = new("Outputs", 1, []);

    public Entry Notes { get; init; } = new("Notes", 1, []);

    public IReadOnlyList<Example> Examples { get; init; } = [];

    public IReadOnlyList<Item> Links { get; init; } = [];
}

/// <summary>Several descriptions of the same kind.</summary>
internal sealed record Group(string Title, int Line, IReadOnlyList<Entry> All)
{
    public Entry? Find(string name) => All.FirstOrDefault(topic => topic.Title == name);
}

/// <summary>One description, such as that of a parameter or a type.</summary>
internal sealed record Entry(string Title, int Line, IReadOnlyList<Paragraph> Text)
{
    /// <summary>For a parameter, the default value in words, if it cannot be read from the code.</summary>
    public string? Default { get; init; }

    /// <summary>For a type, the properties.</summary>
    public IReadOnlyList<Item> Properties { get; init; } = [];
}

/// <summary>An example that runs unchanged.</summary>
internal sealed record Example(string Title, int Line, Code Code, IReadOnlyList<Paragraph> Remarks);
