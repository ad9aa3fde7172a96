using System.Collections.Generic;

namespace FeishuHire.Sandbox.Data;

/// <summary>The records of a tenant: its talents, each with its external applications in the order in which they are listed.</summary>
public class SandboxData
{
    private readonly Dictionary<string, IReadOnlyList<SandboxApplication>> _applications = [];
    private readonly List<string> _talentIds = [];

    /// <summary>The ids of all talents, in a fixed order.</summary>
    public IReadOnlyList<string> TalentIds => _talentIds;

    /// <summary>Adds a talent with its applications.</summary>
    public void Add(string talentId, IReadOnlyList<SandboxApplication> applications)
    {
        _applications.Add(talentId, applications);
        _talentIds.Add(talentId);
    }

    /// <summary>The applications of a talent, or <see langword="null"/> where there is no such talent.</summary>
    public virtual IReadOnlyList<SandboxApplication>? Find(string talentId) =>
        _applications.TryGetValue(talentId, out var applications) ? applications : null;
}
