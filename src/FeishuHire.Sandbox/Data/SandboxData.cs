using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Sandbox.Data;

/// <summary>The records of a tenant: its talents, each with its external applications in the order in which they are listed.</summary>
public class SandboxData
{
    private readonly Dictionary<string, IReadOnlyList<SandboxApplication>> _applications = [];
    private readonly Dictionary<string, SandboxTalent> _talents = [];
    private readonly List<string> _talentIds = [];

    /// <summary>The ids of all talents, in a fixed order.</summary>
    public IReadOnlyList<string> TalentIds => _talentIds;

    /// <summary>The talents, in the same order.</summary>
    public IEnumerable<SandboxTalent> Talents => _talentIds.Select(talentId => _talents[talentId]);

    /// <summary>Adds a talent with its applications; who the talent is follows from them.</summary>
    public void Add(string talentId, IReadOnlyList<SandboxApplication> applications) =>
        Add(SampleTalent.Create(talentId, _talentIds.Count, applications), applications);

    /// <summary>Adds a talent with its applications.</summary>
    public void Add(SandboxTalent talent, IReadOnlyList<SandboxApplication> applications)
    {
        _applications.Add(talent.Id, applications);
        _talents.Add(talent.Id, talent);
        _talentIds.Add(talent.Id);
    }

    /// <summary>The applications of a talent, or <see langword="null"/> where there is no such talent.</summary>
    public virtual IReadOnlyList<SandboxApplication>? Find(string talentId) =>
        _applications.TryGetValue(talentId, out var applications) ? applications : null;

    /// <summary>A talent, or <see langword="null"/> where there is none of this id.</summary>
    public SandboxTalent? FindTalent(string talentId) => _talents.TryGetValue(talentId, out var talent) ? talent : null;
}
