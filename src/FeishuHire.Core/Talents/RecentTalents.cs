using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace FeishuHire.Talents;

/// <summary>The talents that were read last with a session, so that a prompt can offer their ids. Their number is bounded.</summary>
internal sealed class RecentTalents
{
    /// <summary>How many are remembered.</summary>
    public const int Capacity = 200;

    private static readonly ConditionalWeakTable<FeishuHireSession, RecentTalents> OfSessions = new();

    private readonly object _gate = new();
    private readonly HashSet<string> _known = [];
    private readonly Queue<string> _order = new();

    /// <summary>The ids, the latest first.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_gate)
            {
                return _order.Reverse().ToList();
            }
        }
    }

    /// <summary>Gets the talents of a session.</summary>
    public static RecentTalents Of(FeishuHireSession session) => OfSessions.GetOrCreateValue(session);

    /// <summary>Remembers an id, unless it is none: what is offered at a prompt must be fit to be run.</summary>
    public void Note(string? talentId)
    {
        if (!TalentIds.IsWellFormed(talentId))
        {
            return;
        }

        lock (_gate)
        {
            if (!_known.Add(talentId!))
            {
                return;
            }

            _order.Enqueue(talentId!);
            if (_order.Count > Capacity)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }
}
