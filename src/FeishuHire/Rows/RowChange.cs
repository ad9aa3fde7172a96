using System.Management.Automation;

namespace FeishuHire;

/// <summary>A difference between two sets of rows: an added, changed or removed row.</summary>
public sealed class RowChange
{
    internal RowChange(RowChangeKind change, string id, PSObject row, FieldChange[] fields)
    {
        Change = change;
        Id = id;
        Row = row;
        Fields = fields;
    }

    /// <summary>The kind of change.</summary>
    public RowChangeKind Change { get; }

    /// <summary>The id of the row.</summary>
    public string Id { get; }

    /// <summary>The fields that have changed; empty for an added or removed row.</summary>
    public FieldChange[] Fields { get; }

    /// <summary>The current row, or the previous row if it was removed.</summary>
    public PSObject Row { get; }
}
