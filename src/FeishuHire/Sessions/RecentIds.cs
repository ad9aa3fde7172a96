using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using FeishuHire.Api;
using FeishuHire.Reading;

namespace FeishuHire.Sessions;

/// <summary>The most recent ids that a session read, for completion. Their number is limited.</summary>
internal sealed class RecentIds
{
    /// <summary>How many ids of each kind of record are remembered.</summary>
    public const int Capacity = 200;

    private static readonly ConditionalWeakTable<FeishuHireSession, RecentIds> OfSessions = new();

    private readonly object _gate = new();
    private readonly Dictionary<Subject, string?> _labels = [];
    private readonly Dictionary<string, Queue<string>> _ids = [];

    public static RecentIds Of(FeishuHireSession session) => OfSessions.GetOrCreateValue(session);

    /// <summary>The ids of a kind of record with the names of the records, the latest first.</summary>
    public IReadOnlyList<(string Id, string? Label)> OfKind(string kind)
    {
        lock (_gate)
        {
            return _ids.TryGetValue(kind, out var ids) ? [.. ids.Reverse().Select(id => (id, _labels[new Subject(kind, id)]))] : [];
        }
    }

    /// <summary>Adds the ids of records of a kind, except those that are unsafe to insert at a prompt.</summary>
    public void Add(string kind, IReadOnlyList<IRecord> records)
    {
        lock (_gate)
        {
            // More would only displace each other.
            for (var index = Math.Max(0, records.Count - Capacity); index < records.Count; index++)
            {
                Add(new Subject(kind, records[index].Id), records[index].Label);
            }
        }
    }

    /// <summary>Adds the id of a record, unless it is unsafe to insert it at a prompt.</summary>
    public void Add(Subject record, string? label = null)
    {
        if (!RecordIds.IsWellFormed(record.Id))
        {
            return;
        }

        lock (_gate)
        {
            var isKnown = _labels.TryGetValue(record, out var known);
            _labels[record] = label ?? known;
            if (isKnown)
            {
                return;
            }

            if (!_ids.TryGetValue(record.Kind, out var ids))
            {
                _ids.Add(record.Kind, ids = new Queue<string>());
            }

            ids.Enqueue(record.Id!);
            if (ids.Count > Capacity)
            {
                _labels.Remove(record with { Id = ids.Dequeue() });
            }
        }
    }
}
