using System;
using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Parses a query. If a name occurs twice, its first value applies.</summary>
internal static class Query
{
    public static Dictionary<string, string> Parse(string query)
    {
        var values = new Dictionary<string, string>();
        foreach (var pair in query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(['='], 2);
            var name = Unescape(parts[0]);
            if (!values.ContainsKey(name))
            {
                values[name] = parts.Length == 2 ? Unescape(parts[1]) : "";
            }
        }

        return values;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
