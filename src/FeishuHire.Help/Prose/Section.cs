namespace FeishuHire.Help.Prose;

/// <summary>The contents below a heading.</summary>
internal sealed record Section(string Title, int Line, IReadOnlyList<Content> Contents, IReadOnlyList<Section> Sections)
{
    public Section? Find(string title) => Sections.FirstOrDefault(section => section.Title == title);
}

/// <summary>A part of a text, with the line on which it begins.</summary>
internal abstract record Content(int Line);

internal sealed record Paragraph(string Text, int Line) : Content(Line);

internal sealed record Code(string Text, int Line) : Content(Line);

internal sealed record Items(IReadOnlyList<Item> All, bool IsNumbered, int Line) : Content(Line);

/// <summary>An entry of a list. <see cref="Link"/> is the address if the entry is a link and nothing else.</summary>
internal sealed record Item(string Text, string? Link, int Line);
