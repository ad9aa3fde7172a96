using System.Collections;
using System.Collections.Generic;
using FeishuHire.Http;

namespace FeishuHire.Completion;

/// <summary>Completes the names of the known endpoints.</summary>
internal sealed class EndpointCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) => FeishuEndpoint.Names;
}
