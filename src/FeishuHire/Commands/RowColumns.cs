using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary>The columns of a row: the properties of an object, or the keys of a hashtable, which PowerShell does not bind to parameters.</summary>
internal static class RowColumns
{
    /// <summary>What counts of a name, so that 'Talent ID' and 'talent_id' are the same. Letters that are lost count, too.</summary>
    public static string LettersAndDigits(string name) =>
        new(name.Where(character => char.IsLetterOrDigit(character) || character == WrongEncoding.Replacement).ToArray());

    /// <summary>The names of the columns.</summary>
    public static IEnumerable<string> Names(object row) => Base(row) is IDictionary dictionary
        ? dictionary.Keys.OfType<string>()
        : PSObject.AsPSObject(row).Properties.Select(property => property.Name);

    /// <summary>The value in a column, by its exact name.</summary>
    public static object? Value(object row, string name) =>
        Base(row) is IDictionary dictionary ? dictionary[name] : PSObject.AsPSObject(row).Properties[name].Value;

    /// <summary>The first column with one of these names, in any spelling; <see langword="null"/> if there is none.</summary>
    public static string? Find(object row, IEnumerable<string> names)
    {
        var wanted = new HashSet<string>(names.Select(LettersAndDigits), StringComparer.OrdinalIgnoreCase);
        return Names(row).FirstOrDefault(name => wanted.Contains(LettersAndDigits(name)));
    }

    private static object Base(object row) => row is PSObject wrapped ? wrapped.BaseObject : row;
}
