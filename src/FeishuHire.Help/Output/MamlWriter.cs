using System.Globalization;
using System.Xml.Linq;
using FeishuHire.Help.Metadata;
using FeishuHire.Help.Prose;

namespace FeishuHire.Help.Output;

/// <summary>Writes the help of the cmdlets as MAML, the format that <c>Get-Help</c> reads.</summary>
internal sealed class MamlWriter(LanguageProse prose)
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public XDocument Write(IEnumerable<CmdletMetadata> cmdlets) => new(
        new XElement(
            Root + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            cmdlets.Select(cmdlet => Cmdlet(cmdlet, prose.Find(cmdlet.Name)!))));

    private XElement Cmdlet(CmdletMetadata cmdlet, CmdletProse text) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Name.Split('-')[0]),
            new XElement(Command + "noun", cmdlet.Name.Split('-')[1]),
            Description(text.Synopsis)),
        Description(text.Description.Text),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
        new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Parameter(parameter, prose.Parameter(text, parameter.Name)!))),
        new XElement(Command + "inputTypes", Inputs(cmdlet, text)),
        new XElement(Command + "returnValues", Outputs(cmdlet, text)),
        new XElement(Maml + "alertSet", new XElement(Maml + "alert", Paragraphs(Notes(cmdlet, text)))),
        new XElement(Command + "examples", text.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", text.Links.Select((link, index) => Link(link, index == 0 ? cmdlet.HelpUri : ""))));

    private IEnumerable<Paragraph> Notes(CmdletMetadata cmdlet, CmdletProse text) =>
        prose.Language.Operations.Describe(cmdlet.Operations).Select(description => new Paragraph(description, 0)).Concat(text.Notes.Text);

    private static XElement SyntaxItem(CmdletMetadata cmdlet, string? set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        from parameter in cmdlet.Parameters
        where parameter.In(set) is not null

        // In PowerShell's order, since a base class may declare the first one.
        orderby parameter.In(set)!.Position ?? int.MaxValue, parameter.In(set)!.Mandatory descending
        select new XElement(
            Command + "parameter",
            Attributes(parameter, parameter.In(set)!),
            new XElement(Maml + "name", parameter.Name),
            Value(parameter),
            parameter.Values.Count == 0
                ? null
                : new XElement(Command + "parameterValueGroup", parameter.Values.Select(value => new XElement(
                    Command + "parameterValue",
                    new XAttribute("required", false),
                    new XAttribute("variableLength", false),
                    value)))));

    private static XElement Parameter(ParameterMetadata parameter, Entry text) => new(
        Command + "parameter",
        Attributes(parameter, parameter.Sets[0]),
        new XElement(Maml + "name", parameter.Name),
        Description(text.Text.Select(paragraph => paragraph with { Text = Placeholders.Fill(paragraph.Text, parameter) })),
        Value(parameter),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type.FullName)),
        new XElement(Dev + "defaultValue", text.Default ?? parameter.DefaultValue ?? "None"));

    private static IEnumerable<XAttribute> Attributes(ParameterMetadata parameter, ParameterSetMetadata set)
    {
        var ways = new[] { set.FromPipelineByPropertyName ? "ByPropertyName" : null, set.FromPipeline ? "ByValue" : null }.OfType<string>().ToList();
        yield return new XAttribute("required", set.Mandatory);
        yield return new XAttribute("variableLength", parameter.Type.IsArray);
        yield return new XAttribute("globbing", parameter.SupportsWildcards);
        yield return new XAttribute("pipelineInput", ways.Count == 0 ? "False" : $"True ({string.Join(", ", ways)})");
        yield return new XAttribute("position", set.Position?.ToString(CultureInfo.InvariantCulture) ?? "named");
        yield return new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases));
    }

    private static XElement? Value(ParameterMetadata parameter) => parameter.IsSwitch
        ? null
        : new XElement(
            Command + "parameterValue",
            new XAttribute("required", true),
            new XAttribute("variableLength", parameter.Type.IsArray),
            parameter.Type.Name);

    private IEnumerable<XElement> Inputs(CmdletMetadata cmdlet, CmdletProse text) => cmdlet.InputTypes.Count == 0
        ? [InputOrOutput("inputType", "None", prose.Common.Inputs.Find("None")!.Text)]
        : cmdlet.InputTypes.Select(type => InputOrOutput("inputType", type, text.Inputs.Find(type)!.Text));

    private IEnumerable<XElement> Outputs(CmdletMetadata cmdlet, CmdletProse text)
    {
        if (prose.NoOutput(cmdlet) is { } none)
        {
            yield return InputOrOutput("returnValue", "None", none.Text);
        }

        foreach (var type in cmdlet.OutputTypes)
        {
            var properties = prose.Properties(type.FullName);
            yield return InputOrOutput("returnValue", type.FullName, text.Outputs.Find(type.FullName)!.Text.Concat(
                type.Properties.Select(property => new Paragraph(properties.First(item => Names.OfProperty(item) == property.Name).Text, 0))));
        }
    }

    private static XElement InputOrOutput(string element, string type, IEnumerable<Paragraph> text) => new(
        Command + element,
        new XElement(Dev + "type", new XElement(Maml + "name", type)),
        Description(text));

    // The empty paragraph separates the next heading.
    private XElement Example(Example example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", string.Create(
            CultureInfo.InvariantCulture, $"---------- {prose.Language.Example} {index + 1}: {example.Title} ----------")),
        new XElement(Dev + "code", example.Code.Text),
        new XElement(Dev + "remarks", Paragraphs(example.Remarks), new XElement(Maml + "para")));

    private static XElement Link(Item link, string address) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", link.Text),
        new XElement(Maml + "uri", address));

    private static XElement Description(IEnumerable<Paragraph> text) => new(Maml + "description", Paragraphs(text));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<Paragraph> text) => text.Select(paragraph => new XElement(Maml + "para", paragraph.Text));
}
