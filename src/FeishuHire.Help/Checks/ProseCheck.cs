using FeishuHire.Api;
using FeishuHire.Help.Metadata;
using FeishuHire.Help.Output;
using FeishuHire.Help.Prose;

namespace FeishuHire.Help.Checks;

/// <summary>Compares the prose in a language with the cmdlets: it must describe everything, and nothing that does not exist.</summary>
internal sealed class ProseCheck(IReadOnlyList<CmdletMetadata> cmdlets, LanguageProse prose, ICollection<Problem> problems)
{
    public void Run()
    {
        foreach (var cmdlet in cmdlets)
        {
            if (prose.Find(cmdlet.Name) is { } text)
            {
                new CmdletCheck(cmdlet, text, prose, problems).Run();
            }
            else
            {
                Report(ProblemKind.Missing, Path.Combine(prose.Folder, cmdlet.Name + ".md"), 1, $"{cmdlet.Name} is not described: write this file.");
            }
        }

        foreach (var text in prose.Cmdlets.Where(text => cmdlets.All(cmdlet => cmdlet.Name != text.Name)))
        {
            Report(ProblemKind.Stale, text.File, 1, $"There is no cmdlet {text.Name}.");
        }

        CheckCommon();
        CheckTypes();
        CheckTopics();
        foreach (var (file, text, line) in ProseText.Of(prose))
        {
            CheckText(file, text, line);
        }
    }

    private void CheckCommon()
    {
        var common = prose.Common;
        foreach (var (group, title) in new[] { (common.Inputs, "None"), (common.Outputs, "None"), (common.Outputs, "None without -PassThru") })
        {
            if (group.Find(title) is null or { Text.Count: 0 })
            {
                Report(ProblemKind.Missing, common.File, group.Line, $"'{title}' is missing in '{group.Title}'.");
            }
        }

        foreach (var topic in common.Parameters.All.Where(topic => !cmdlets.Any(cmdlet => UsesCommon(cmdlet, topic))))
        {
            Report(ProblemKind.Stale, common.File, topic.Line, $"No cmdlet uses the shared description of {topic.Title}.");
        }
    }

    private bool UsesCommon(CmdletMetadata cmdlet, Entry topic) =>
        cmdlet.Parameters.Any(parameter => "-" + parameter.Name == topic.Title) && prose.Find(cmdlet.Name)?.Parameters.Find(topic.Title) is null;

    private void CheckTypes()
    {
        foreach (var type in cmdlets.SelectMany(cmdlet => cmdlet.OutputTypes).Where(type => type.IsOfModule).DistinctBy(type => type.FullName))
        {
            var described = prose.Cmdlets.SelectMany(text => text.Outputs.All.Where(output => output.Title == type.FullName).Select(output => (text.File, Output: output)))
                .ToList();
            var withProperties = described.Where(entry => entry.Output.Properties.Count > 0).ToList();
            foreach (var (file, output) in withProperties.Skip(1))
            {
                Report(ProblemKind.Stale, file, output.Line, $"The properties of {type.FullName} are already described in {Path.GetFileName(withProperties[0].File)}.");
            }

            if (withProperties.Concat(described).FirstOrDefault() is { Output: { } owner, File: { } ownerFile })
            {
                CheckProperties(type, ownerFile, owner);
            }
        }
    }

    private void CheckProperties(TypeMetadata type, string file, Entry output)
    {
        var names = output.Properties.Select(Names.OfProperty).ToList();
        foreach (var property in type.Properties.Where(property => !names.Contains(property.Name)))
        {
            Report(ProblemKind.Missing, file, output.Line, $"The property {property.Name} of {type.FullName} is not described.");
        }

        foreach (var item in output.Properties.Where(item => type.Properties.All(property => property.Name != Names.OfProperty(item))))
        {
            Report(ProblemKind.Stale, file, item.Line, $"{type.FullName} has no property {Names.OfProperty(item)}.");
        }
    }

    private void CheckTopics()
    {
        foreach (var topic in prose.Topics)
        {
            if (topic.Root.Contents is not [Paragraph { Text: var text }, _, ..] || TextWidth.Of(text) is < 15 or > AboutWriter.SynopsisColumns)
            {
                Report(
                    ProblemKind.Syntax, topic.File, topic.Root.Line,
                    $"A topic must begin with a short description of at most {AboutWriter.SynopsisColumns} columns, followed by a long one.");
            }

            foreach (var section in topic.Root.Sections.SelectMany(section => section.Sections))
            {
                Report(ProblemKind.Syntax, topic.File, section.Line, "A topic can have headings of two levels only.");
            }
        }
    }

    private void CheckText(string file, string text, int line)
    {
        foreach (var name in Names.In(text).Where(name =>
            cmdlets.All(cmdlet => cmdlet.Name != name) && prose.Topics.All(topic => topic.Name != name)))
        {
            Report(ProblemKind.Stale, file, line, $"There is no {name}.");
        }

        foreach (var scope in Statements.Scopes(text).Where(scope => !Catalogue.Operations.Any(operation => operation.Scopes.Contains(scope))))
        {
            Report(ProblemKind.Stale, file, line, $"Feishu has no scope {scope}.");
        }

        foreach (var (words, limit) in Statements.Limits(text))
        {
            if (!Catalogue.Operations.Any(operation => operation.Limits.Contains(limit)))
            {
                Report(ProblemKind.Stale, file, line, $"Feishu has no limit '{words}'.");
            }
        }

        if (prose.Language == Language.Chinese && !text.Any(TextWidth.IsChinese))
        {
            Report(ProblemKind.Translation, file, line, $"This is not Chinese: {text}");
        }
    }

    private void Report(ProblemKind kind, string file, int line, string message) => problems.Add(new Problem(kind, file, line, message));
}
