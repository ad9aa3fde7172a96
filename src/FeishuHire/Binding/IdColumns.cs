using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace FeishuHire.Binding;

/// <summary>The names that a column of ids can have, from the parameters of all cmdlets.</summary>
internal static class IdColumns
{
    private const string OwnId = "Id";

    /// <summary>The names. Those of a record's own id come first, since a record may also have the id of another one, such as its talent.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. (from type in typeof(IdColumns).Assembly.GetExportedTypes()
            where type.IsDefined(typeof(CmdletAttribute))
            from property in type.GetProperties()
            let columns = property.GetCustomAttribute<IdColumnAttribute>()?.Columns
            where columns is not null
            orderby columns[0] != OwnId
            from name in columns
            select name).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
