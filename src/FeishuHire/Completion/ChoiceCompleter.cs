using System.Collections;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.ExternalApplications;

namespace FeishuHire.Completion;

/// <summary>Completes the values of the fields of an external application that have a fixed set of values.</summary>
internal sealed class ChoiceCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) =>
        ApplicationFields.All.Where(field => field.Name == parameterName).SelectMany(field => field.Choices);
}
