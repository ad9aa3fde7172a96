using System.Text.RegularExpressions;

namespace FeishuHire.StagedModule.Tests;

/// <summary>Reads the simple entries of the manifest that the tests need, without PowerShell.</summary>
internal static partial class ManifestText
{
    /// <summary>The quoted strings of an entry, which is one string or a list; <see langword="null"/> if the entry is missing.</summary>
    public static IReadOnlyList<string>? Entry(string name)
    {
        var text = File.ReadAllText(BuildFacts.Manifest);
        var entry = Regex.Match(text, $@"^\s*{name}\s*=\s*(@\([^)]*\)|'[^']*')", RegexOptions.Multiline);
        return entry.Success ? [.. Quoted().Matches(entry.Groups[1].Value).Select(quoted => quoted.Groups[1].Value)] : null;
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
