using System.Xml.Linq;

namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>The help of a cmdlet in one language, as it is staged.</summary>
internal sealed class HelpPage(XElement command)
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public string Name => command.Element(Command + "details")!.Element(Command + "name")!.Value;

    /// <summary>Synopsis, description, and notes: what a reader expects before and after the details.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Prose =>
    [
        Paragraphs(command.Element(Command + "details")!.Element(Maml + "description")),
        Paragraphs(command.Element(Maml + "description")),
        Paragraphs(command.Element(Maml + "alertSet")),
    ];

    public IReadOnlyList<HelpParameter> Parameters => [.. command.Element(Command + "parameters")!.Elements().Select(Parameter)];

    /// <summary>The parameters of each form in which the command can be written.</summary>
    public IReadOnlyList<IReadOnlyList<HelpParameter>> Syntax =>
        [.. command.Element(Command + "syntax")!.Elements().Select(item => (IReadOnlyList<HelpParameter>)[.. item.Elements(Command + "parameter").Select(Parameter)])];

    public IReadOnlyList<HelpType> Inputs => Types("inputTypes");

    public IReadOnlyList<HelpType> Outputs => Types("returnValues");

    public IReadOnlyList<HelpExample> Examples => [.. command.Element(Command + "examples")!.Elements().Select(example => new HelpExample(
        example.Element(Maml + "title")!.Value,
        example.Element(Dev + "code")!.Value,
        Paragraphs(example.Element(Dev + "remarks"))))];

    public IReadOnlyList<(string Text, string Uri)> Links => [.. command.Element(Command + "relatedLinks")!.Elements()
        .Select(link => (link.Element(Maml + "linkText")!.Value, link.Element(Maml + "uri")!.Value))];

    /// <summary>The help of every cmdlet in a language.</summary>
    public static IReadOnlyList<HelpPage> ReadAll(string language) =>
        [.. XDocument.Load(Path.Combine(BuildFacts.Module, language, "FeishuHire.dll-Help.xml")).Root!
            .Elements(Command + "command").Select(element => new HelpPage(element))];

    // An empty one only keeps the next heading apart.
    private static IReadOnlyList<string> Paragraphs(XElement? parent) =>
        [.. (parent ?? new XElement("none")).Descendants(Maml + "para").Select(paragraph => paragraph.Value).Where(text => text.Length > 0)];

    private static HelpParameter Parameter(XElement element) => new(
        element.Element(Maml + "name")!.Value,
        element.Element(Command + "parameterValue")?.Value ?? "SwitchParameter",
        (bool)element.Attribute("required")!,
        (string)element.Attribute("position")!,
        (string)element.Attribute("pipelineInput")!,
        (string)element.Attribute("aliases")!,
        (string)element.Attribute("globbing")!,
        element.Element(Dev + "defaultValue")?.Value,
        Paragraphs(element.Element(Maml + "description")));

    private IReadOnlyList<HelpType> Types(string name) => [.. command.Element(Command + name)!.Elements().Select(type => new HelpType(
        type.Element(Dev + "type")!.Element(Maml + "name")!.Value, Paragraphs(type.Element(Maml + "description"))))];
}
