using FeishuHire.Help.Metadata;

namespace FeishuHire.Help.Prose;

/// <summary>All prose in one language.</summary>
internal sealed record LanguageProse(
    Language Language, string Folder, CmdletProse Common, IReadOnlyList<CmdletProse> Cmdlets, IReadOnlyList<AboutProse> Topics)
{
    /// <summary>The file with the text that several cmdlets share.</summary>
    private const string CommonName = "common";

    public static LanguageProse Read(string root, Language language, ICollection<Problem> problems)
    {
        var folder = Path.Combine(root, language.Folder);
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.md").ToDictionary(path => Path.GetFileNameWithoutExtension(path))
            : [];
        var common = Path.Combine(folder, CommonName + ".md");
        if (!files.Remove(CommonName))
        {
            problems.Add(new Problem(ProblemKind.Missing, common, 1, "The file with the text that several cmdlets share is missing."));
        }

        return new LanguageProse(
            language,
            folder,
            File.Exists(common) ? new CmdletProseReader(common, language, problems).ReadCommon() : new CmdletProse(common, CommonName),
            [.. Named(files, name => !IsAbout(name)).Select(path => new CmdletProseReader(path, language, problems).Read())],
            [.. Named(files, IsAbout).Select(path => new AboutProse(
                path, Path.GetFileNameWithoutExtension(path), MarkdownFile.Read(path, problems)))]);
    }

    public CmdletProse? Find(string cmdlet) => Cmdlets.FirstOrDefault(prose => prose.Name == cmdlet);

    /// <summary>The description of a parameter: the cmdlet's own, or the one that cmdlets share.</summary>
    public Entry? Parameter(CmdletProse cmdlet, string name) => cmdlet.Parameters.Find("-" + name) ?? Common.Parameters.Find("-" + name);

    /// <summary>The text for a cmdlet without output, always or without -PassThru; <see langword="null"/> for a cmdlet that always has output.</summary>
    public Entry? NoOutput(CmdletMetadata cmdlet) =>
        cmdlet.OutputTypes.Count == 0 ? Common.Outputs.Find("None")
        : cmdlet.Parameters.Any(parameter => parameter.Name == "PassThru") ? Common.Outputs.Find("None without -PassThru")
        : null;

    /// <summary>The properties of a type. One cmdlet describes them for all that return it.</summary>
    public IReadOnlyList<Item> Properties(string type) =>
        Cmdlets.Select(cmdlet => cmdlet.Outputs.Find(type)?.Properties).FirstOrDefault(properties => properties is { Count: > 0 }) ?? [];

    private static bool IsAbout(string name) => name.StartsWith("about_", StringComparison.Ordinal);

    private static IEnumerable<string> Named(Dictionary<string, string> files, Func<string, bool> wanted) =>
        files.Where(file => wanted(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value);
}
