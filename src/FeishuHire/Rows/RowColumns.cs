using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Rows;

/// <summary>The columns of a row: the properties of an object, or the keys of a hashtable, which PowerShell does not bind to parameters.</summary>
internal static class RowColumns
{
    /// <summary>The names of the columns.</summary>
    public static IEnumerable<string> Names(object row) => RowCell.Base(row) is IDictionary dictionary
        ? dictionary.Keys.OfType<string>()
        : PSObject.AsPSObject(row).Properties.Select(property => property.Name);

    /// <summary>The value in a column, by its exact name.</summary>
    public static object? Value(object row, string name) =>
        RowCell.Base(row) is IDictionary dictionary ? dictionary[name] : PSObject.AsPSObject(row).Properties[name].Value;

    /// <summary>The first column with one of these names; <see langword="null"/> if there is none.</summary>
    public static string? Find(object row, ColumnNames names) => Names(row).FirstOrDefault(names.Contains);
}
