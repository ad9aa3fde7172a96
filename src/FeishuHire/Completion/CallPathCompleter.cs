using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using FeishuHire.Api;

namespace FeishuHire.Completion;

/// <summary>Completes the paths of the calls of Hire, each with the titles of its calls: those that start with the typed text, otherwise those that contain it.</summary>
internal sealed class CallPathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = wordToComplete.Trim('\'', '"');

        // Like the typed text, with or without the common prefix.
        var prefix = typed.StartsWith("/", StringComparison.Ordinal) ? Operation.Root : "";
        var paths = Catalogue.Operations.ToLookup(operation => prefix + operation.Path.Substring(Operation.Root.Length));
        var fitting = paths.Where(path => path.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        fitting = fitting.Count > 0 ? fitting : [.. paths.Where(path => path.Key.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0)];
        return fitting.Select(path => new CompletionResult(
            path.Key,
            path.Key,
            CompletionResultType.ParameterValue,
            string.Join("; ", path.Select(operation => $"{operation.Method}: {HireApi.TitleOf(operation, CultureInfo.CurrentUICulture)}"))));
    }
}
