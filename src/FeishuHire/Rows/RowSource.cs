using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Rows;

/// <summary>The values of an object in the order of its properties, or of a hashtable in the order of its keys.</summary>
internal static class RowSource
{
    // Properties that PowerShell adds to the output of a job.
    private static readonly HashSet<string> OfJob = ["PSComputerName", "PSShowComputerName", "PSSourceJobInstanceId", "RunspaceId"];

    /// <summary>Whether objects of the same type may have different properties.</summary>
    public static bool HasVaryingProperties(PSObject source) => source.BaseObject is PSCustomObject or IDictionary;

    /// <summary>The names and values. A value that cannot be read is <see langword="null"/>.</summary>
    public static IEnumerable<(string Name, object? Value)> Values(object source)
    {
        if (RowCell.Base(source) is IDictionary dictionary)
        {
            return dictionary.Keys.OfType<string>().Where(key => key.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => (key, (object?)dictionary[key]));
        }

        var wrapped = PSObject.AsPSObject(source);

        // Properties that a script has added come after those of the type.
        return wrapped.Properties.Where(property => property.IsGettable && !OfJob.Contains(property.Name))
            .OrderBy(property => wrapped.BaseObject is not PSCustomObject && property.MemberType != PSMemberTypes.Property)
            .Select(property => (property.Name, Value(property)));
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
