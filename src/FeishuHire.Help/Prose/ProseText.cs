namespace FeishuHire.Help.Prose;

/// <summary>All sentences of the prose, with their file and line; without code and without the names of cmdlets and topics.</summary>
internal static class ProseText
{
    public static IEnumerable<(string File, string Text, int Line)> Of(LanguageProse prose) =>
        prose.Cmdlets.Append(prose.Common).SelectMany(cmdlet => Of(cmdlet).Select(text => (cmdlet.File, text.Text, text.Line)))
            .Concat(prose.Topics.SelectMany(topic => Of(topic.Root).Select(text => (topic.File, text.Text, text.Line))));

    public static IEnumerable<Paragraph> Of(CmdletProse cmdlet) =>
    [
        .. cmdlet.Synopsis,
        .. Of(cmdlet.Description),
        .. new[] { cmdlet.Parameters, cmdlet.Inputs, cmdlet.Outputs }.SelectMany(group => group.All).SelectMany(Of),
        .. Of(cmdlet.Notes),
        .. cmdlet.Examples.SelectMany(example => example.Remarks.Prepend(new Paragraph(example.Title, example.Line))),
    ];

    private static IEnumerable<Paragraph> Of(Entry entry) => entry.Text.Concat(entry.Properties.Select(item => new Paragraph(item.Text, item.Line)));

    private static IEnumerable<Paragraph> Of(Section section) =>
        section.Contents.SelectMany(content => content switch
        {
            Paragraph paragraph => [paragraph],
            Items items => items.All.Where(item => item.Link is null).Select(item => new Paragraph(item.Text, item.Line)),
            _ => Enumerable.Empty<Paragraph>(),
        }).Concat(section.Sections.SelectMany(part => Of(part).Prepend(new Paragraph(part.Title, part.Line))));
}
