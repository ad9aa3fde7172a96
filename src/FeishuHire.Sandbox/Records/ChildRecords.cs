using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>The records of one kind that belong to external applications.</summary>
/// <param name="samples">Creates the initial records when they are first used.</param>
internal sealed class ChildRecords(Func<IEnumerable<Row>> samples) : IRecords
{
    /// <summary>The field with the parent's id.</summary>
    public const string Parent = "external_application_id";

    private readonly object _gate = new();
    private List<Row>? _records;

    private List<Row> Records => _records ??= [.. samples()];

    public List<Row> Where(Func<Row, bool> condition)
    {
        lock (_gate)
        {
            return Records.FindAll(record => condition(record));
        }
    }

    public void Add(Row record)
    {
        lock (_gate)
        {
            Records.Insert(0, record);
        }
    }

    public bool Replace(Row record) =>
        Change(old => old.Id == record.Id && old.Text(Parent) == record.Text(Parent), _ => record);

    /// <summary>Changes the record that matches, atomically; <see langword="false"/> if none does.</summary>
    public bool Change(Func<Row, bool> condition, Func<Row, Row> change)
    {
        lock (_gate)
        {
            if (Records.FindIndex(record => condition(record)) is var index && index < 0)
            {
                return false;
            }

            Records[index] = change(Records[index]);
            return true;
        }
    }

    public Row? Remove(string id, string? parentId)
    {
        lock (_gate)
        {
            var record = Records.FirstOrDefault(record => record.Id == id && (parentId is null || record.Text(Parent) == parentId));
            if (record is not null)
            {
                Records.Remove(record);
            }

            return record;
        }
    }
}
