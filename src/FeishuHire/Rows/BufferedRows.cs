using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Rows;

/// <summary>
/// Rows of objects with varying properties, buffered until all columns are known. Export-Csv takes its columns from the first row, so each row gets
/// the columns of all rows of its type.
/// </summary>
internal sealed class BufferedRows
{
    private readonly List<(string Type, PSObject Row)> _rows = [];
    private readonly Dictionary<string, List<string>> _columns = [];

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds the row of an object.</summary>
    public void Add(PSObject source, PSObject row)
    {
        var type = source.TypeNames.FirstOrDefault() ?? "";
        if (!_columns.TryGetValue(type, out var columns))
        {
            _columns[type] = columns = [];
        }

        columns.AddRange(row.Properties.Select(cell => cell.Name).Except(columns, StringComparer.OrdinalIgnoreCase).ToList());
        _rows.Add((type, row));
    }

    /// <summary>The rows in their order, with all columns.</summary>
    public IEnumerable<PSObject> All()
    {
        foreach (var (type, row) in _rows)
        {
            var whole = new PSObject();
            foreach (var column in _columns[type])
            {
                whole.Properties.Add(new PSNoteProperty(column, row.Properties[column]?.Value));
            }

            yield return whole;
        }
    }
}
