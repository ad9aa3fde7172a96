using System.Linq;
using System.Text.RegularExpressions;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>A keyword as the talent list takes it: words joined with <c>and</c>, <c>or</c> and <c>not</c>, of which <c>or</c> binds least.</summary>
internal sealed class Keyword(string text)
{
    private readonly string[][] _alternatives = [.. Split(text, "or").Select(alternative => Split(alternative, "and"))];

    public bool Fits(SandboxTalent talent) =>
        text.Trim().Length == 0 || _alternatives.Any(words => words.All(word => Fits(word.Trim(), talent)));

    private static bool Fits(string word, SandboxTalent talent) =>
        Regex.Match(word, @"^not\s+(.+)$", RegexOptions.IgnoreCase) is { Success: true } not
            ? !talent.Mentions(not.Groups[1].Value)
            : talent.Mentions(word);

    private static string[] Split(string text, string word) => Regex.Split(text, $@"\s+{word}\s+", RegexOptions.IgnoreCase);
}
