using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Completion;

/// <summary>Completes the names of the cultures that belong to a region.</summary>
internal sealed class CultureCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name).OrderBy(name => name, StringComparer.Ordinal);

    private protected override string ToolTip(string word) => CultureInfo.GetCultureInfo(word).DisplayName;
}
