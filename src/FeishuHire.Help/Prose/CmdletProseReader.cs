namespace FeishuHire.Help.Prose;

/// <summary>Reads the prose about a cmdlet from its sections.</summary>
internal sealed class CmdletProseReader(string path, Language language, ICollection<Problem> problems)
{
    private static readonly IReadOnlyList<string> CommonTitles = ["Parameters", "Inputs", "Outputs"];
    private static readonly IReadOnlyList<string> Titles =
        ["Description", "Parameters", "Inputs", "Outputs", "Notes", "Examples", "Related links"];

    private readonly Section _root = MarkdownFile.Read(path, problems);

    /// <summary>The prose that cmdlets share: parameters, and the texts for no input and no output.</summary>
    public CmdletProse ReadCommon()
    {
        Check(CommonTitles);
        return ReadGroups();
    }

    public CmdletProse Read()
    {
        Check(Titles);
        return ReadGroups() with
        {
            Synopsis = Paragraphs(_root.Contents),
            Description = ReadText("Description"),
            Notes = ReadText("Notes"),
            Examples = [.. (_root.Find("Examples")?.Sections ?? []).Select(ReadExample)],
            Links = ReadLinks(),
        };
    }

    private CmdletProse ReadGroups() => new(path, _root.Title)
    {
        Parameters = ReadGroup("Parameters"),
        Inputs = ReadGroup("Inputs"),
        Outputs = ReadGroup("Outputs"),
    };

    private void Check(IReadOnlyList<string> titles)
    {
        foreach (var section in _root.Sections.Where(section => !titles.Contains(section.Title)))
        {
            Report(section.Line, $"'{section.Title}' is none of the headings {string.Join(", ", titles)}.");
        }
    }

    private Entry ReadText(string title)
    {
        var section = _root.Find(title);
        foreach (var part in section?.Sections ?? [])
        {
            Report(part.Line, $"'{title}' has no parts with headings of their own.");
        }

        return new Entry(title, section?.Line ?? _root.Line, Paragraphs(section?.Contents ?? []));
    }

    private Group ReadGroup(string title)
    {
        var section = _root.Find(title);
        foreach (var content in section?.Contents ?? [])
        {
            Report(content.Line, $"Text in '{title}' must be below the heading of what it describes.");
        }

        return new Group(title, section?.Line ?? _root.Line, [.. (section?.Sections ?? []).Select(part => ReadEntry(part, title == "Outputs"))]);
    }

    private Entry ReadEntry(Section section, bool hasProperties)
    {
        var lists = hasProperties ? section.Contents.OfType<Items>().ToList() : [];
        var text = Paragraphs(section.Contents.Except(lists));
        var words = text.FirstOrDefault(paragraph => paragraph.Text.StartsWith(language.Default, StringComparison.Ordinal));
        return new Entry(section.Title, section.Line, [.. text.Where(paragraph => paragraph != words)])
        {
            Default = words?.Text[language.Default.Length..],
            Properties = [.. lists.SelectMany(list => list.All)],
        };
    }

    private Example ReadExample(Section section)
    {
        var code = section.Contents.OfType<Code>().ToList();
        if (code.Count != 1)
        {
            Report(section.Line, $"An example must have one block of code; this one has {code.Count}.");
        }

        return new Example(section.Title, section.Line, code.FirstOrDefault() ?? new Code("", section.Line), Paragraphs(section.Contents.Except(code)));
    }

    private List<Item> ReadLinks()
    {
        var links = new List<Item>();
        foreach (var content in _root.Find("Related links")?.Contents ?? [])
        {
            foreach (var item in (content as Items)?.All ?? [new Item("", null, content.Line)])
            {
                if (item.Link is null)
                {
                    Report(item.Line, "Related links must be a list of links.");
                }

                links.Add(item);
            }
        }

        return links;
    }

    private List<Paragraph> Paragraphs(IEnumerable<Content> contents)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var content in contents)
        {
            if (content is Paragraph paragraph)
            {
                paragraphs.Add(paragraph);
            }
            else
            {
                Report(content.Line, "Only paragraphs are allowed here.");
            }
        }

        return paragraphs;
    }

    private void Report(int line, string message) => problems.Add(new Problem(ProblemKind.Syntax, path, line, message));
}
