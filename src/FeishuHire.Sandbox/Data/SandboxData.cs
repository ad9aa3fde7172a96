using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Sandbox.Data;

/// <summary>The initial records of a tenant: talents, each with its external applications in the order of the list.</summary>
/// <param name="timeProvider">The clock that the times of the sample data are relative to; by default the system's.</param>
public class SandboxData(TimeProvider? timeProvider = null)
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly List<string> _talentIds = [];

    /// <summary>The ids of all talents, in a fixed order.</summary>
    public IReadOnlyList<string> TalentIds => _talentIds;

    /// <summary>The talents, in the same order.</summary>
    public IEnumerable<SandboxTalent> Talents => _talentIds.Select(talentId => _entries[talentId].Talent);

    internal DateTimeOffset Today { get; } = SampleClock.Today((timeProvider ?? TimeProvider.System).GetUtcNow());

    /// <summary>Adds a talent with its applications; the data of the talent itself is derived from them.</summary>
    public void Add(string talentId, IReadOnlyList<SandboxApplication> applications) => Add(talentId, () => applications);

    /// <summary>Adds a talent with its applications.</summary>
    public void Add(SandboxTalent talent, IReadOnlyList<SandboxApplication> applications) => Add(talent.Id, new Entry(() => applications, _ => talent));

    /// <summary>The applications of a talent, or <see langword="null"/> if there is no such talent.</summary>
    public virtual IReadOnlyList<SandboxApplication>? Find(string talentId) => _entries.TryGetValue(talentId, out var entry) ? entry.Applications : null;

    /// <summary>A talent, or <see langword="null"/> if there is none with this id.</summary>
    public SandboxTalent? FindTalent(string talentId) => _entries.TryGetValue(talentId, out var entry) ? entry.Talent : null;

    /// <summary>Adds a talent whose applications are created when they are first used.</summary>
    internal void Add(string talentId, Func<IReadOnlyList<SandboxApplication>> applications)
    {
        var number = _talentIds.Count;
        Add(talentId, new Entry(applications, made => SampleTalent.Create(talentId, number, made, Today)));
    }

    private void Add(string talentId, Entry entry)
    {
        _entries.Add(talentId, entry);
        _talentIds.Add(talentId);
    }

    /// <summary>A talent, created when it is first used. Threads that use it at the same time may create it twice, which is harmless.</summary>
    private sealed class Entry(Func<IReadOnlyList<SandboxApplication>> makeApplications, Func<IReadOnlyList<SandboxApplication>, SandboxTalent> makeTalent)
    {
        private IReadOnlyList<SandboxApplication>? _applications;
        private SandboxTalent? _talent;

        public IReadOnlyList<SandboxApplication> Applications => _applications ??= makeApplications();

        public SandboxTalent Talent => _talent ??= makeTalent(Applications);
    }
}
