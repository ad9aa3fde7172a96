using System.Xml;
using System.Xml.Linq;
using FeishuHire.Help.Metadata;

namespace FeishuHire.Help.Output;

/// <summary>Adds a list view of all properties and a wide view to the designed table of each type.</summary>
internal sealed class ViewWriter(string designPath, ICollection<Problem> problems)
{
    /// <summary>The method that makes text from outside safe to show.</summary>
    private const string Display = "[FeishuHire.Formatting.DisplayText]::Of";

    public XDocument Write(IEnumerable<CmdletMetadata> cmdlets)
    {
        var design = XDocument.Load(designPath, LoadOptions.SetLineInfo);
        var types = cmdlets.SelectMany(cmdlet => cmdlet.OutputTypes).Where(type => type.IsOfModule)
            .DistinctBy(type => type.FullName).ToDictionary(type => type.FullName);
        var views = design.Descendants("View").ToList();
        foreach (var view in views)
        {
            var name = view.Element("ViewSelectedBy")!.Element("TypeName")!;
            if (types.Remove(name.Value, out var type))
            {
                Check(view, type);
                view.AddAfterSelf(View(type, List(type)), View(type, Wide(type)));
            }
            else
            {
                Report(ProblemKind.Stale, name, $"No cmdlet returns a {name.Value}, or it has two tables.");
            }
        }

        foreach (var type in types.Keys)
        {
            Report(ProblemKind.Missing, design.Root!, $"{type} has no table.");
        }

        return design;
    }

    private void Check(XElement view, TypeMetadata type)
    {
        var headers = view.Descendants("TableColumnHeader").Count();
        var cells = view.Descendants("TableColumnItem").Count();
        if (headers == 0 || headers != cells)
        {
            Report(ProblemKind.Source, view, $"The table of {type.FullName} has {headers} headers and {cells} columns.");
        }

        foreach (var name in view.Descendants("PropertyName").Where(name => type.Properties.All(property => property.Name != name.Value)))
        {
            Report(ProblemKind.Stale, name, $"{type.FullName} has no property {name.Value}.");
        }
    }

    private static XElement View(TypeMetadata type, XElement control) => new(
        "View",
        new XElement("Name", type.FullName),
        new XElement("ViewSelectedBy", new XElement("TypeName", type.FullName)),
        control);

    private static XElement List(TypeMetadata type) => new(
        "ListControl",
        new XElement("ListEntries", new XElement("ListEntry", new XElement("ListItems", type.Properties.Select(property => new XElement(
            "ListItem", property.IsText ? new XElement("Label", property.Name) : null, Value(property)))))));

    /// <summary>A name or a title if there is one, or else the first two properties.</summary>
    private static XElement Wide(TypeMetadata type)
    {
        var title = type.Properties.FirstOrDefault(property => property.IsText
            && (property.Name.EndsWith("Name", StringComparison.Ordinal) || property.Name.EndsWith("Title", StringComparison.Ordinal)));
        var text = title is null ? string.Join(' ', type.Properties.Take(2).Select(property => $"$($_.{property.Name})")) : $"$($_.{title.Name})";
        return new XElement(
            "WideControl",
            new XElement("WideEntries", new XElement("WideEntry", new XElement(
                "WideItem", new XElement("ScriptBlock", $"{Display}(\"{text}\".Trim())")))));
    }

    private static XElement Value(PropertyMetadata property) => property.IsText
        ? new XElement("ScriptBlock", $"{Display}($_.{property.Name})")
        : new XElement("PropertyName", property.Name);

    private void Report(ProblemKind kind, XElement element, string message) =>
        problems.Add(new Problem(kind, designPath, ((IXmlLineInfo)element).LineNumber, message));
}
