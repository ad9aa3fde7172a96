using System.Globalization;
using System.Text;
using FeishuHire.Help.Prose;

namespace FeishuHire.Help.Output;

/// <summary>Writes an about topic as the plain text that PowerShell shows.</summary>
internal sealed class AboutWriter
{
    /// <summary>The usual width of a terminal.</summary>
    private const int Columns = 80;
    private const string Indent = "    ";

    /// <summary>PowerShell uses the fifth line, the one below the second heading, as the synopsis.</summary>
    public const int SynopsisColumns = Columns - 4;

    private readonly StringBuilder _text = new();

    public static string Write(AboutProse topic, Language language)
    {
        var writer = new AboutWriter();
        writer.WriteHeading(language.Topic);
        writer.WriteLine(Indent + topic.Name);
        writer.WriteSection(language.ShortDescription, topic.Root.Contents.Take(1));
        writer.WriteSection(language.LongDescription, topic.Root.Contents.Skip(1));
        foreach (var section in topic.Root.Sections)
        {
            writer.WriteSection(section.Title, section.Contents);
        }

        return writer._text.ToString();
    }

    private void WriteSection(string title, IEnumerable<Content> contents)
    {
        WriteLine();
        WriteHeading(title);
        var parts = contents.SelectMany(Lines).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                WriteLine();
            }

            foreach (var line in parts[i])
            {
                WriteLine(line);
            }
        }
    }

    private static IEnumerable<IEnumerable<string>> Lines(Content content) => content switch
    {
        Paragraph paragraph => [Wrapped(paragraph.Text, "")],
        Code code => [code.Text.Split('\n').Select(line => line.Length == 0 ? "" : Indent + Indent + line)],
        Items list => list.All.Select((item, index) => Wrapped(item.Text, Mark(list, item, index))),
        _ => throw new InvalidOperationException(content.GetType().Name),
    };

    // A link is a command to copy, so it has no bullet.
    private static string Mark(Items list, Item item, int index) =>
        item.Link is not null ? "" : list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ";

    private static IEnumerable<string> Wrapped(string text, string mark) =>
        TextWrapper.Wrap(text, Columns - Indent.Length - mark.Length)
            .Select((line, index) => Indent + (index == 0 ? mark : new string(' ', mark.Length)) + line);

    private void WriteHeading(string title) => WriteLine(title.ToUpperInvariant());

    private void WriteLine(string line = "") => _text.Append(line).Append('\n');
}
