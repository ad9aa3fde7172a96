using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using FeishuHire.Rows;

namespace FeishuHire.Completion;

/// <summary>Completes the value of a parameter with the words that start with the typed text.</summary>
internal abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = wordToComplete.Trim('\'', '"');
        var results = Words(commandName, parameterName, fakeBoundParameters)
            .Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word, ListItem(word), CompletionResultType.ParameterValue, ToolTip(word)))
            .ToList();
        return results.Count > 0 ? results : [Unchanged(wordToComplete, parameterName)];
    }

    /// <summary>A value, which PowerShell may have wrapped, as a session; <see langword="null"/> if it is not one.</summary>
    private protected static FeishuHireSession? AsSession(object? value) =>
        RowCell.Base(value) as FeishuHireSession;

    // Without a result, PowerShell would offer the files of the current folder. A result cannot be empty.
    private static CompletionResult Unchanged(string typed, string parameterName)
    {
        var text = typed.Length == 0 ? " " : typed;
        return new CompletionResult(text, text, CompletionResultType.ParameterValue, parameterName);
    }

    /// <summary>All possible words.</summary>
    private protected abstract IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters);

    /// <summary>The text of a word in a list to choose from.</summary>
    private protected virtual string ListItem(string word) => word;

    /// <summary>The tooltip of a word.</summary>
    private protected virtual string ToolTip(string word) => word;
}
