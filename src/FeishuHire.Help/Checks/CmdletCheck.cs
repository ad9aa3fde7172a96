using FeishuHire.Help.Metadata;
using FeishuHire.Help.Prose;

namespace FeishuHire.Help.Checks;

/// <summary>Compares a cmdlet with its prose.</summary>
internal sealed class CmdletCheck(CmdletMetadata cmdlet, CmdletProse text, LanguageProse prose, ICollection<Problem> problems)
{
    private const int LeastExamples = 3;

    /// <summary>PowerShell indents an example by four columns.</summary>
    private const int ExampleColumns = 80 - 4;

    public void Run()
    {
        if (text.Synopsis.Count != 1)
        {
            Report(ProblemKind.Missing, 1, $"The synopsis of {cmdlet.Name} must be one paragraph below the first heading, not {text.Synopsis.Count}.");
        }

        Entry[] topics = cmdlet.Operations.Count == 0 ? [text.Description, text.Notes] : [text.Description];
        foreach (var topic in topics.Where(topic => topic.Text.Count == 0))
        {
            Report(ProblemKind.Missing, topic.Line, $"'{topic.Title}' of {cmdlet.Name} is missing.");
        }

        CheckParameters();
        CheckNames(text.Inputs, cmdlet.InputTypes, "input type");
        CheckNames(text.Outputs, [.. cmdlet.OutputTypes.Select(type => type.FullName)], "output type");
        CheckExamples();
        CheckLinks();
        CheckStatements();
    }

    private void CheckParameters()
    {
        foreach (var parameter in cmdlet.Parameters)
        {
            if (prose.Parameter(text, parameter.Name) is not { Text.Count: > 0 } topic)
            {
                Report(ProblemKind.Missing, text.Parameters.Line, $"The parameter -{parameter.Name} of {cmdlet.Name} is not described.");
            }
            else
            {
                CheckPlaceholders(parameter, topic);
            }
        }

        foreach (var topic in text.Parameters.All.Where(topic => cmdlet.Parameters.All(parameter => "-" + parameter.Name != topic.Title)))
        {
            Report(ProblemKind.Stale, topic.Line, $"{cmdlet.Name} has no parameter {topic.Title}.");
        }
    }

    private void CheckPlaceholders(ParameterMetadata parameter, Entry topic)
    {
        foreach (var placeholder in new[] { Placeholders.Min, Placeholders.Max })
        {
            var isUsed = topic.Text.Any(paragraph => paragraph.Text.Contains(placeholder, StringComparison.Ordinal));
            if (isUsed != parameter.Range is not null)
            {
                Report(
                    isUsed ? ProblemKind.Stale : ProblemKind.Missing, topic.Line,
                    isUsed ? $"-{parameter.Name} has no range for {placeholder}." : $"The text of -{parameter.Name} does not state its range with {placeholder}.");
            }
        }
    }

    private void CheckNames(Group group, IReadOnlyList<string> names, string kind)
    {
        foreach (var name in names.Where(name => group.Find(name) is null or { Text.Count: 0 }))
        {
            Report(ProblemKind.Missing, group.Line, $"The {kind} {name} of {cmdlet.Name} is not described.");
        }

        foreach (var topic in group.All.Where(topic => !names.Contains(topic.Title)))
        {
            Report(ProblemKind.Stale, topic.Line, $"{cmdlet.Name} has no {kind} {topic.Title}.");
        }
    }

    private void CheckExamples()
    {
        if (text.Examples.DistinctBy(example => example.Code.Text).Count() < LeastExamples)
        {
            Report(ProblemKind.Missing, 1, $"{cmdlet.Name} has fewer than {LeastExamples} different examples.");
        }

        foreach (var example in text.Examples)
        {
            if (example.Remarks.Count == 0)
            {
                Report(ProblemKind.Missing, example.Line, $"The example '{example.Title}' of {cmdlet.Name} is not explained.");
            }

            var lines = example.Code.Text.Split('\n');
            foreach (var (line, index) in lines.Select((line, index) => (line, index)).Where(entry => TextWidth.Of(entry.line) > ExampleColumns))
            {
                Report(ProblemKind.Syntax, example.Code.Line + index, $"A line of an example can have at most {ExampleColumns} columns; this one has {TextWidth.Of(line)}.");
            }
        }
    }

    private void CheckLinks()
    {
        if (text.Links is not [{ Link: Placeholders.HelpUri }, ..])
        {
            Report(ProblemKind.Missing, 1, $"The first related link of {cmdlet.Name} must be {Placeholders.HelpUri}.");
        }

        foreach (var link in text.Links.Skip(1).Where(link => link.Link != link.Text + ".md" || !File.Exists(Path.Combine(prose.Folder, link.Link))))
        {
            Report(ProblemKind.Stale, link.Line, $"The related link '{link.Text}' is not the file of a cmdlet or topic.");
        }
    }

    private void CheckStatements()
    {
        foreach (var paragraph in ProseText.Of(text))
        {
            var scopes = Statements.Scopes(paragraph.Text).Where(scope => cmdlet.Operations.Any(operation => operation.Scopes.Contains(scope)));
            var limits = Statements.Limits(paragraph.Text).Where(stated => cmdlet.Operations.Any(operation => operation.Limits.Contains(stated.Limit)));
            foreach (var fact in scopes.Concat(limits.Select(stated => stated.Words)))
            {
                Report(ProblemKind.Repeated, paragraph.Line, $"The notes of {cmdlet.Name} get '{fact}' from the catalogue. Remove it here.");
            }
        }
    }

    private void Report(ProblemKind kind, int line, string message) => problems.Add(new Problem(kind, text.File, line, message));
}
