using System.Collections;
using System.Collections.Generic;

namespace FeishuHire.Completion;

/// <summary>Completes a value for which there is nothing to offer, not even files.</summary>
internal sealed class FreeTextCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) => [];
}
