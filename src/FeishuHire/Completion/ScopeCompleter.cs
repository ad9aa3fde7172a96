using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Completion;

/// <summary>Completes the scopes of Hire, each with the number of calls that it allows.</summary>
internal sealed class ScopeCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) =>
        Catalogue.Operations.SelectMany(operation => operation.Scopes).Distinct().OrderBy(scope => scope, StringComparer.Ordinal);

    private protected override string ToolTip(string word) => string.Format(
        CultureInfo.CurrentCulture, Messages.ScopeCalls, word, Catalogue.Operations.Count(operation => operation.Scopes.Contains(word)));
}
