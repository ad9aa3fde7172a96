using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Api;

/// <summary>Selects operations by keywords, methods and scopes. A criterion that is not given matches all.</summary>
internal sealed class OperationFilter(string[]? keywords, string[]? methods, string[]? scopes)
{
    private readonly List<WildcardPattern> _words =
        [.. (keywords ?? []).SelectMany(Words).Select(word => Pattern($"*{word}*"))];

    private readonly List<WildcardPattern>? _scopes = scopes?.Select(Pattern).ToList();

    public bool Matches(Operation operation) =>
        _words.TrueForAll(word => Texts(operation).Any(word.IsMatch))
        && (methods is null || methods.Contains(operation.Method, StringComparer.OrdinalIgnoreCase))
        && (_scopes is null || _scopes.Exists(scope => operation.Scopes.Any(scope.IsMatch)));

    private static IEnumerable<string> Texts(Operation operation) =>
        [operation.EnglishTitle, operation.ChineseTitle, operation.Path, operation.Name];

    // No separators: splits at all kinds of space, including the wide ones of Chinese text.
    private static string[] Words(string keyword) => keyword.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="WildcardPatternException">The text is not a valid wildcard pattern.</exception>
    private static WildcardPattern Pattern(string text)
    {
        var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

        // A pattern is parsed at its first use. Using it here refuses an invalid one before there is any output.
        pattern.IsMatch("");
        return pattern;
    }
}
