using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace FeishuHire.Completion;

/// <summary>Offers words for a parameter's value at the prompt, those that begin with what is already typed.</summary>
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

    /// <summary>A value that PowerShell may have wrapped, as a session, where it is one.</summary>
    private protected static FeishuHireSession? AsSession(object? value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) as FeishuHireSession;

    /// <summary>All words that could stand there.</summary>
    private protected abstract IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters);

    /// <summary>What the prompt tells about a word.</summary>
    private protected virtual string ToolTip(string word) => word;
}
