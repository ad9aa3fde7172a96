using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FeishuHire.Help.Prose;

/// <summary>Reads Markdown as sections, and reports elements that help cannot show.</summary>
internal sealed class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly string _path;
    private readonly ICollection<Problem> _problems;

    private MarkdownFile(string path, ICollection<Problem> problems)
    {
        _path = path;
        _problems = problems;
    }

    /// <summary>The text below the only level-1 heading, which is the name of the file.</summary>
    public static Section Read(string path, ICollection<Problem> problems)
    {
        var file = new MarkdownFile(path, problems);
        var title = Path.GetFileNameWithoutExtension(path);
        var blocks = new Queue<Block>(Markdown.Parse(File.ReadAllText(path).ReplaceLineEndings("\n"), Pipeline));
        if (blocks.TryDequeue(out var first) && first is HeadingBlock { Level: 1 } heading && file.Text(heading.Inline) == title)
        {
            var root = file.ReadSection(heading, blocks);
            if (blocks.TryPeek(out var rest))
            {
                file.Report(rest.Line, "There is a second level-1 heading.");
            }

            return root;
        }

        file.Report(0, $"The text must begin with the heading '# {title}'.");
        return new Section(title, 1, [], []);
    }

    private Section ReadSection(HeadingBlock heading, Queue<Block> blocks)
    {
        var contents = new List<Content>();
        var sections = new List<Section>();
        while (blocks.TryPeek(out var block))
        {
            if (block is not HeadingBlock next)
            {
                contents.AddRange(ReadContent(blocks.Dequeue()));
            }
            else if (next.Level > heading.Level)
            {
                blocks.Dequeue();
                sections.Add(ReadSection(next, blocks));
            }
            else
            {
                break;
            }
        }

        return new Section(Text(heading.Inline), heading.Line + 1, contents, sections);
    }

    private IEnumerable<Content> ReadContent(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                yield return new Paragraph(Text(paragraph.Inline), paragraph.Line + 1);
                break;
            case FencedCodeBlock code:
                yield return new Code(code.Lines.ToString(), code.Line + 2);
                break;
            case ListBlock list:
                yield return new Items([.. list.Cast<ListItemBlock>().Select(ReadItem)], list.IsOrdered, list.Line + 1);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            default:
                Report(block.Line, $"Help cannot show this element ({block.GetType().Name}): use paragraphs, lists with one level and fenced code.");
                break;
        }
    }

    private Item ReadItem(ListItemBlock item)
    {
        if (item is not [ParagraphBlock paragraph])
        {
            Report(item.Line, "An entry of a list must be one paragraph.");
            return new Item("", null, item.Line + 1);
        }

        var link = paragraph.Inline is { FirstChild: { } only } && only == paragraph.Inline.LastChild
            ? only switch
            {
                LinkInline named => named.Url,
                AutolinkInline address => address.Url,
                _ => null,
            }
            : null;
        return new Item(link is null ? Text(paragraph.Inline) : LinkText(paragraph.Inline!.FirstChild!), link, item.Line + 1);
    }

    /// <summary>The text without markup, since help is plain text.</summary>
    private string Text(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(Text));

    private string Text(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                return literal.Content.ToString();
            case CodeInline code:
                return code.Content;
            case AutolinkInline address:
                return address.Url;
            case LinkInline { IsImage: false } link:
                var text = Text((ContainerInline)link);
                return link.Url is { } url && !url.EndsWith(".md", StringComparison.Ordinal) ? $"{text} ({url})" : text;
            case EmphasisInline emphasis:
                return Text((ContainerInline)emphasis);
            case LineBreakInline:
                // A line break between Chinese characters does not become a space.
                return TextWidth.IsWide(LastOf(inline.PreviousSibling)) && TextWidth.IsWide(FirstOf(inline.NextSibling)) ? "" : " ";
            default:
                Report(inline.Line, $"Help cannot show this element ({inline.GetType().Name}). To show such text, write it as code: `<name>`.");
                return "";
        }
    }

    private string LinkText(Inline link) => link is LinkInline named ? Text((ContainerInline)named) : Text(link);

    private static char LastOf(Inline? inline) => inline is LiteralInline { Content.IsEmpty: false } text ? text.Content.ToString()[^1] : ' ';

    private static char FirstOf(Inline? inline) => inline is LiteralInline { Content.IsEmpty: false } text ? text.Content.ToString()[0] : ' ';

    private void Report(int line, string message) => _problems.Add(new Problem(ProblemKind.Syntax, _path, line + 1, message));
}
