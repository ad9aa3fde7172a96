namespace FeishuHire;

/// <summary>What became of a row.</summary>
public enum RowChangeKind
{
    /// <summary>The row is new.</summary>
    Added,

    /// <summary>Fields of the row have other values.</summary>
    Changed,

    /// <summary>The row is gone.</summary>
    Removed,
}
