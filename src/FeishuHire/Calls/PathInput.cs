using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Rows;

namespace FeishuHire.Calls;

/// <summary>Gets the values for the named parts of a path from an input: a text or number, or an object or row that has properties of these names.</summary>
internal static class PathInput
{
    /// <summary>The value for each name, in order; <see langword="null"/> if the input has none.</summary>
    public static IReadOnlyList<string?> Values(IReadOnlyList<string> names, object? input)
    {
        var value = RowCell.Base(input);
        if (IsScalar(value))
        {
            // With several names, a single value is ambiguous.
            return names.Count == 1 ? [Text(value)] : [.. names.Select(_ => (string?)null)];
        }

        var values = names.Select(name => Find(input!, name) ?? Find(input!, PascalCase.Of(name))).ToList();
        if (values.Count(found => found is null) == 1)
        {
            values[values.IndexOf(null)] = Find(input!, "id");
        }

        return values;
    }

    private static string? Find(object input, string name)
    {
        var value = RowCell.Base(input) is IDictionary dictionary
            ? dictionary.Keys.OfType<string>().Where(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)).Select(key => dictionary[key]).FirstOrDefault()
            : PSObject.AsPSObject(input).Properties[name]?.Value;
        value = SpreadsheetText.Read(value is PSObject inner ? inner.BaseObject : value);
        return IsScalar(value) ? Text(value) : null;
    }

    private static bool IsScalar(object? value) => value is null or string or ValueType;

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
