using System.Collections;
using System.Collections.Generic;

namespace FeishuHire.Completion;

/// <summary>Offers no completions, in place of PowerShell's default, the files of the folder.</summary>
internal sealed class FreeTextCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) => [];
}
