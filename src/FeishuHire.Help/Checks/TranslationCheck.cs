using FeishuHire.Help.Prose;

namespace FeishuHire.Help.Checks;

/// <summary>Compares two languages: code and links must be the same, and parts and paragraphs equal in number.</summary>
internal sealed class TranslationCheck(LanguageProse original, LanguageProse translation, ICollection<Problem> problems)
{
    public void Run()
    {
        foreach (var text in original.Cmdlets.Append(original.Common))
        {
            if ((translation.Find(text.Name) ?? (text == original.Common ? translation.Common : null)) is { } translated)
            {
                Compare(text, translated);
            }
        }

        foreach (var topic in original.Topics)
        {
            if (translation.Topics.FirstOrDefault(other => other.Name == topic.Name) is { } translated)
            {
                CompareSections(translated.File, topic.Root, translated.Root);
            }
            else
            {
                Report(ProblemKind.Missing, Path.Combine(translation.Folder, topic.Name + ".md"), 1, $"{topic.Name} is not translated: write this file.");
            }
        }

        foreach (var topic in translation.Topics.Where(topic => original.Topics.All(other => other.Name != topic.Name)))
        {
            Report(ProblemKind.Stale, topic.File, 1, $"There is no {topic.Name} in {original.Language.Folder}.");
        }
    }

    private void Compare(CmdletProse text, CmdletProse translated)
    {
        CompareTopics(translated.File, text.Description, translated.Description);
        CompareTopics(translated.File, text.Notes, translated.Notes);
        foreach (var (group, other) in new[]
        {
            (text.Parameters, translated.Parameters), (text.Inputs, translated.Inputs), (text.Outputs, translated.Outputs),
        })
        {
            if (!group.All.Select(topic => topic.Title).SequenceEqual(other.All.Select(topic => topic.Title)))
            {
                Report(ProblemKind.Translation, translated.File, other.Line, $"'{other.Title}' does not have the same entries in the same order as in {original.Language.Folder}.");
            }

            foreach (var topic in group.All)
            {
                if (other.Find(topic.Title) is { } match)
                {
                    CompareTopics(translated.File, topic, match);
                }
            }
        }

        CompareExamples(text, translated);
        if (!text.Links.Select(link => link.Link).SequenceEqual(translated.Links.Select(link => link.Link)))
        {
            Report(ProblemKind.Translation, translated.File, translated.Links.Select(link => link.Line).FirstOrDefault(1), "The related links are not those of " + original.Language.Folder + ".");
        }
    }

    private void CompareTopics(string file, Entry topic, Entry translated)
    {
        if (topic.Text.Count != translated.Text.Count
            || topic.Default is null != translated.Default is null
            || !topic.Properties.Select(Names.OfProperty).SequenceEqual(translated.Properties.Select(Names.OfProperty)))
        {
            Report(ProblemKind.Translation, file, translated.Line, $"'{translated.Title}' does not have the same paragraphs, default value and properties as in {original.Language.Folder}.");
        }
    }

    private void CompareExamples(CmdletProse text, CmdletProse translated)
    {
        if (text.Examples.Count != translated.Examples.Count)
        {
            Report(ProblemKind.Translation, translated.File, 1, $"There are {translated.Examples.Count} examples, but {text.Examples.Count} in {original.Language.Folder}.");
        }

        foreach (var (example, other) in text.Examples.Zip(translated.Examples))
        {
            if (example.Code.Text != other.Code.Text || example.Remarks.Count != other.Remarks.Count)
            {
                Report(ProblemKind.Translation, translated.File, other.Line, $"The example does not have the same code and paragraphs as in {original.Language.Folder}.");
            }
        }
    }

    private void CompareSections(string file, Section section, Section translated)
    {
        if (!section.Contents.Select(Shape).SequenceEqual(translated.Contents.Select(Shape)) || section.Sections.Count != translated.Sections.Count)
        {
            Report(
                ProblemKind.Translation, file, translated.Line,
                $"'{translated.Title}' does not have the same paragraphs, code and entries as '{section.Title}' in {original.Language.Folder}.");
        }

        foreach (var (part, other) in section.Sections.Zip(translated.Sections))
        {
            CompareSections(file, part, other);
        }
    }

    /// <summary>What must be the same in every language.</summary>
    private static string Shape(Content content) => content switch
    {
        Code code => code.Text,
        Items items => string.Join('\n', items.All.Select(item => item.Link ?? "-").Prepend($"{items.IsNumbered}")),
        _ => content.GetType().Name,
    };

    private void Report(ProblemKind kind, string file, int line, string message) => problems.Add(new Problem(kind, file, line, message));
}
