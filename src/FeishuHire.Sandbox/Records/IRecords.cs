using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>The records of one kind in a tenant, each with a parent. Implementations are thread-safe.</summary>
internal interface IRecords
{
    /// <summary>Adds a record at the front, so that the pages of a list that is being read shift.</summary>
    void Add(Row record);

    /// <summary>Replaces the record with the same id and the same parent; <see langword="false"/> if there is none.</summary>
    bool Replace(Row record);

    /// <summary>Removes and returns the record with an id and, if one is given, with this parent; <see langword="null"/> if there is none.</summary>
    Row? Remove(string id, string? parentId);
}
