using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sessions;

namespace FeishuHire.Completion;

/// <summary>
/// Completes the ids that the session read last. The names determine the kind of record: <c>-TalentId</c> takes talents, <c>-Id</c> the records that
/// the command is named after.
/// </summary>
public sealed class RecordIdCompleter : WordCompleter
{
    private const string Noun = "-Feishu";
    private const string Suffix = "Id";

    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters)
    {
        var session = AsSession(boundParameters["Session"]) ?? DefaultSession.Current;
        var kind = parameterName == Suffix
            ? commandName.Split([Noun], StringSplitOptions.None).Last()
            : parameterName.Substring(0, parameterName.Length - Suffix.Length);
        return session is null ? [] : RecentIds.Of(session).OfKind(kind);
    }
}
