using System.Text.RegularExpressions;

namespace FeishuHire.Help.Output;

/// <summary>Puts the newest section of the change log into the manifest, for the PowerShell Gallery.</summary>
internal static partial class ReleaseNotes
{
    public static string Insert(string manifestPath, string changeLogPath, ICollection<Problem> problems)
    {
        var manifest = File.ReadAllText(manifestPath).ReplaceLineEndings("\n");
        var changes = File.ReadAllText(changeLogPath).ReplaceLineEndings("\n");
        var newest = NewestSection().Match(changes);
        var version = ModuleVersion().Match(manifest).Groups[1].Value;
        var notes = newest.Groups["text"].Value.Trim();
        var line = changes[..newest.Index].Count(character => character == '\n') + 1;
        if (newest.Groups["version"].Value != version)
        {
            problems.Add(new Problem(ProblemKind.Source, changeLogPath, line, $"The newest section must be that of version {version}, which the manifest states."));
        }

        if (notes.Length == 0 || notes.Contains("\n'@", StringComparison.Ordinal))
        {
            problems.Add(new Problem(ProblemKind.Source, changeLogPath, line, "The newest section is empty, or a line of it begins with '@."));
        }

        if (!Placeholder().IsMatch(manifest))
        {
            problems.Add(new Problem(ProblemKind.Source, manifestPath, 1, "There is no entry ReleaseNotes = '' to fill in."));
        }

        return Placeholder().Replace(manifest, match => $"{match.Groups[1].Value}@'\n{notes}\n'@", 1);
    }

    [GeneratedRegex(@"^## \[(?<version>[^\]]+)\][^\n]*\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NewestSection();

    [GeneratedRegex(@"^\s*ModuleVersion\s*=\s*'([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleVersion();

    [GeneratedRegex(@"^( *ReleaseNotes *= )''$", RegexOptions.Multiline)]
    private static partial Regex Placeholder();
}
