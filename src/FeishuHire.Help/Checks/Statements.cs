using System.Globalization;
using System.Text.RegularExpressions;
using FeishuHire.Api;

namespace FeishuHire.Help.Checks;

/// <summary>Finds the scopes and rate limits that a text states, in either language.</summary>
internal static partial class Statements
{
    /// <summary>The scopes; without patterns such as <c>hire:offer*</c>.</summary>
    public static IEnumerable<string> Scopes(string text) => Scope().Matches(text).Select(match => match.Value);

    /// <summary>The rate limits, each with its words.</summary>
    public static IEnumerable<(string Words, RateLimit Limit)> Limits(string text) =>
        from match in Limit().Matches(text)
        let permits = int.Parse(match.Groups["permits"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        select (match.Value, match.Groups["window"].Value is "second" or "秒" ? RateLimit.PerSecond(permits) : RateLimit.PerMinute(permits));

    [GeneratedRegex(@"hire:[a-z_]+([.:][a-z_]+)*(?![a-z_.:]*\*)", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(
        """
        (?<permits>\d[\d,]*)(\ \p{L}+)?\ (per|a)\ (?<window>second|minute)
        |(?<permits>\d[\d,]*)\ ?次/(?<window>秒|分钟)
        |每(?<window>秒|分钟)\ ?(?<permits>\d[\d,]*)\ ?次
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Limit();
}
