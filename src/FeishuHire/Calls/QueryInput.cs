using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Rows;

namespace FeishuHire.Calls;

/// <summary>Reads a query from a dictionary of a script, in Feishu's format: arrays repeat the name, times are in milliseconds, Booleans in lower case.</summary>
internal static class QueryInput
{
    /// <summary>Reads the parameters that have a value.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: a value cannot be in a query.</exception>
    public static List<KeyValuePair<string, string>> Read(IDictionary? query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (DictionaryEntry entry in query ?? new Hashtable())
        {
            var name = Convert.ToString(RowCell.Base(entry.Key), CultureInfo.InvariantCulture)!;
            var value = RowCell.Base(entry.Value);
            var values = value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>().Select(RowCell.Base) : [value];
            parameters.AddRange(values.Where(one => one is not null).Select(one => new KeyValuePair<string, string>(name, Text(name, one!))));
        }

        return parameters;
    }

    /// <summary>The query with these parameters.</summary>
    public static QueryString Of(IEnumerable<KeyValuePair<string, string>> parameters) =>
        parameters.Aggregate(QueryString.Empty, (query, parameter) => query.Add(Uri.EscapeDataString(parameter.Key), parameter.Value));

    private static string Text(string name, object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        SwitchParameter truth => truth ? "true" : "false",
        DateTime or DateTimeOffset => Milliseconds(value).ToString(CultureInfo.InvariantCulture),
        Enum choice => choice.ToString("D"),
        ValueType or Uri => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new FeishuApiException(
            FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, Messages.QueryValueInvalid, Printable.Clean(name))),
    };

    /// <summary>A time in milliseconds since 1970 (UTC). A time of unspecified kind is local.</summary>
    internal static long Milliseconds(object time) =>
        (time is DateTime date ? new DateTimeOffset(date.ToUniversalTime()) : (DateTimeOffset)time).ToUnixTimeMilliseconds();
}
