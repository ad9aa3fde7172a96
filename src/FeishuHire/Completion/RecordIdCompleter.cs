using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Errors;
using FeishuHire.Sessions;

namespace FeishuHire.Completion;

/// <summary>
/// Completes the ids that the session read last, with the names of their records. The parameter determines the kind of record: <c>-TalentId</c>
/// takes talents, <c>-Id</c> the records that the command is named after.
/// </summary>
internal sealed class RecordIdCompleter : WordCompleter
{
    private const string Noun = "-Feishu";
    private const string Suffix = "Id";

    private Dictionary<string, string?> _labels = [];

    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters)
    {
        if ((AsSession(boundParameters["Session"]) ?? DefaultSession.Current) is not { } session)
        {
            return [];
        }

        var kind = parameterName == Suffix
            ? commandName.Split([Noun], StringSplitOptions.None).Last()
            : parameterName.Substring(0, parameterName.Length - Suffix.Length);
        var recent = RecentIds.Of(session).OfKind(kind);
        _labels = recent.ToDictionary(record => record.Id, record => Printable.Clean(record.Label));
        return recent.Select(record => record.Id);
    }

    private protected override string ListItem(string word) => _labels[word] is { Length: > 0 } label ? $"{word}  {label}" : word;

    private protected override string ToolTip(string word) => ListItem(word);
}
