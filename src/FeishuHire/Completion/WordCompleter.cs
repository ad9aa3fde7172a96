using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace FeishuHire.Completion;

/// <summary>Completes the value of a parameter with the words that start with the typed text.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = wordToComplete.Trim('\'', '"');
        return Words(commandName, parameterName, fakeBoundParameters)
            .Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word, word, CompletionResultType.ParameterValue, ToolTip(word)));
    }

    /// <summary>A value, which PowerShell may have wrapped, as a session; <see langword="null"/> if it is not one.</summary>
    private protected static FeishuHireSession? AsSession(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) as FeishuHireSession;

    /// <summary>All possible words.</summary>
    private protected abstract IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters);

    /// <summary>The tooltip of a word.</summary>
    private protected virtual string ToolTip(string word) => word;
}
