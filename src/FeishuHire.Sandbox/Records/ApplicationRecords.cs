using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>
/// The external applications of a tenant: those of its data, which tenants may share and which never changes, and those written since. The
/// list of a talent is copied at the first write to it.
/// </summary>
internal sealed class ApplicationRecords(SandboxOptions options) : IRecords
{
    /// <summary>The field with the parent's id.</summary>
    public const string Parent = "talent_id";

    private readonly object _gate = new();
    private readonly Dictionary<string, List<SandboxApplication>> _changed = [];

    /// <summary>A talent's applications as they are now; <see langword="null"/> if there is no such talent.</summary>
    public IReadOnlyList<SandboxApplication>? Find(string talentId)
    {
        lock (_gate)
        {
            return _changed.TryGetValue(talentId, out var applications) ? [.. applications] : options.Data.Find(talentId);
        }
    }

    public bool Contains(string id)
    {
        lock (_gate)
        {
            return TalentIds.Any(talentId => IndexOf(talentId, id) >= 0);
        }
    }

    public void Add(Row record)
    {
        lock (_gate)
        {
            Editable(record.Text(Parent)!).Insert(0, SandboxApplication.FromRow(record));
        }
    }

    public bool Replace(Row record)
    {
        lock (_gate)
        {
            var talentId = record.Text(Parent)!;
            if (IndexOf(talentId, record.Id) is var index && index < 0)
            {
                return false;
            }

            Editable(talentId)[index] = SandboxApplication.FromRow(record);
            return true;
        }
    }

    public Row? Remove(string id, string? parentId)
    {
        lock (_gate)
        {
            foreach (var talentId in parentId is null ? TalentIds.ToList() : [parentId])
            {
                if (IndexOf(talentId, id) is var index && index >= 0)
                {
                    var removed = Editable(talentId)[index];
                    Editable(talentId).RemoveAt(index);
                    return removed.ToRow();
                }
            }

            return null;
        }
    }

    private IEnumerable<string> TalentIds => _changed.Keys.Concat(options.Data.TalentIds.Where(talentId => !_changed.ContainsKey(talentId)));

    private int IndexOf(string talentId, string id)
    {
        IReadOnlyList<SandboxApplication> applications = _changed.TryGetValue(talentId, out var changed) ? changed : options.Data.Find(talentId) ?? [];
        for (var index = 0; index < applications.Count; index++)
        {
            if (applications[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }

    private List<SandboxApplication> Editable(string talentId)
    {
        if (!_changed.TryGetValue(talentId, out var applications))
        {
            _changed[talentId] = applications = [.. options.Data.Find(talentId) ?? []];
        }

        return applications;
    }
}
