namespace FeishuHire;

/// <summary>The kind of a change.</summary>
public enum RowChangeKind
{
    /// <summary>The row was added.</summary>
    Added,

    /// <summary>Fields of the row have changed.</summary>
    Changed,

    /// <summary>The row was removed.</summary>
    Removed,
}
