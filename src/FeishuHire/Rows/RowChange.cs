using System.Management.Automation;

namespace FeishuHire;

/// <summary>A difference between two sets of rows: a row that is new, has changed or is gone.</summary>
public sealed class RowChange
{
    internal RowChange(RowChangeKind change, string id, PSObject row, FieldChange[] fields)
    {
        Change = change;
        Id = id;
        Row = row;
        Fields = fields;
    }

    /// <summary>What became of the row.</summary>
    public RowChangeKind Change { get; }

    /// <summary>The id of the row.</summary>
    public string Id { get; }

    /// <summary>The fields that have changed; empty if the row is new or gone.</summary>
    public FieldChange[] Fields { get; }

    /// <summary>The row as it is now, or as it was if it is gone.</summary>
    public PSObject Row { get; }
}
