using System.Collections;
using System.Collections.Generic;
using FeishuHire.Sessions;
using FeishuHire.Talents;

namespace FeishuHire.Completion;

/// <summary>Offers the talents that the session has read lately.</summary>
public sealed class TalentIdCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(IDictionary boundParameters)
    {
        var session = AsSession(boundParameters["Session"]) ?? DefaultSession.Current;
        return session is null ? [] : RecentTalents.Of(session).Ids;
    }
}
