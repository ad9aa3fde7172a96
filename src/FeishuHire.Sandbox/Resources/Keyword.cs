using System.Linq;
using System.Text.RegularExpressions;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Resources;

/// <summary>A keyword of the talent list: words joined with <c>and</c>, <c>or</c> and <c>not</c>. <c>or</c> has the lowest precedence.</summary>
internal sealed class Keyword(string text)
{
    private readonly (bool Not, string Word)[][] _alternatives =
        [.. Split(text, "or").Select(alternative => Split(alternative, "and").Select(Read).ToArray())];

    public bool Matches(SandboxTalent talent) => _alternatives.Any(words => words.All(word => talent.Contains(word.Word) != word.Not));

    private static (bool Not, string Word) Read(string word) =>
        Regex.Match(word.Trim(), @"^not\s+(.+)$", RegexOptions.IgnoreCase) is { Success: true } not
            ? (true, not.Groups[1].Value)
            : (false, word.Trim());

    private static string[] Split(string text, string word) => Regex.Split(text, $@"\s+{word}\s+", RegexOptions.IgnoreCase);
}
