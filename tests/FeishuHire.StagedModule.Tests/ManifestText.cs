using System.Text.RegularExpressions;

namespace FeishuHire.StagedModule.Tests;

/// <summary>Reads the few plain entries of the manifest that the tests need, without a PowerShell.</summary>
internal static partial class ManifestText
{
    /// <summary>The quoted texts of an entry: of one text or of a list. <see langword="null"/> where the entry is missing.</summary>
    public static IReadOnlyList<string>? Entry(string name)
    {
        var text = File.ReadAllText(BuildFacts.Manifest);
        var entry = Regex.Match(text, $@"^\s*{name}\s*=\s*(@\([^)]*\)|'[^']*')", RegexOptions.Multiline);
        return entry.Success ? [.. Quoted().Matches(entry.Groups[1].Value).Select(quoted => quoted.Groups[1].Value)] : null;
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
