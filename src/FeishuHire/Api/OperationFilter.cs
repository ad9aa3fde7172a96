using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Api;

/// <summary>Which operations are wanted: those that fit the keywords, the methods and the scopes. What is not given fits all.</summary>
internal sealed class OperationFilter(string[]? keywords, string[]? methods, string[]? scopes)
{
    private readonly List<WildcardPattern> _words =
        [.. (keywords ?? []).SelectMany(Words).Select(word => Pattern($"*{word}*"))];

    private readonly List<WildcardPattern>? _scopes = scopes?.Select(Pattern).ToList();

    public bool Fits(Operation operation) =>
        _words.TrueForAll(word => Texts(operation).Any(word.IsMatch))
        && (methods is null || methods.Contains(operation.Method, StringComparer.OrdinalIgnoreCase))
        && (_scopes is null || _scopes.Exists(scope => operation.Scopes.Any(scope.IsMatch)));

    private static IEnumerable<string> Texts(Operation operation) =>
        [operation.EnglishTitle, operation.ChineseTitle, operation.Path, operation.Name];

    // Without separators: at blanks of all kinds, the wide ones of Chinese text too.
    private static string[] Words(string keyword) => keyword.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="WildcardPatternException">The text is not a valid wildcard pattern.</exception>
    private static WildcardPattern Pattern(string text)
    {
        var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

        // A pattern is read at its first use. Used now, an invalid one is refused before there is any output.
        pattern.IsMatch("");
        return pattern;
    }
}
