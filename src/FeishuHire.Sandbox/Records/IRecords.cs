using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>The records of one kind that a tenant holds, each below a parent. Threads may share them.</summary>
internal interface IRecords
{
    /// <summary>Adds a record at the front, so that pages which are being read shift.</summary>
    void Add(Row record);

    /// <summary>Puts a record in the place of the one with its id and its parent; <see langword="false"/> if there is none.</summary>
    bool Replace(Row record);

    /// <summary>Takes out the record of an id, which must have this parent if one is given; <see langword="null"/> if there is none.</summary>
    Row? Remove(string id, string? parentId);
}
