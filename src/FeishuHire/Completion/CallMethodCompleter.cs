using System.Collections;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Calls;
using FeishuHire.Http;

namespace FeishuHire.Completion;

/// <summary>Completes the methods of the path of a call; all methods if the path is unknown.</summary>
internal sealed class CallMethodCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters)
    {
        var known = Path(boundParameters["Path"]) is { } path ? CallFinder.Methods(path).ToList() : [];
        return known.Count > 0 ? known : CallFinder.AllMethods;
    }

    private static CallPath? Path(object? text)
    {
        try
        {
            return CallPath.Read(text as string ?? "", FeishuEndpoint.Feishu, force: true);
        }
        catch (FeishuApiException)
        {
            return null;
        }
    }
}
