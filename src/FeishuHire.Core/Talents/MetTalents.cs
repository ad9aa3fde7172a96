using System.Collections.Generic;
using System.Linq;

namespace FeishuHire;

/// <summary>
/// The talents that a run has met. Pages are counted from the beginning of the list, so whoever moves to the front pushes others over the edge of
/// a page, where they come again; and whoever moved from a page that was still to come has not been met.
/// </summary>
internal sealed class MetTalents
{
    private readonly HashSet<string> _ids = [];

    /// <summary>Whether anybody came again.</summary>
    public bool AnyAgain { get; private set; }

    /// <summary>The page with those only that are met for the first time.</summary>
    public ListPage<Talent> New(ListPage<Talent> page)
    {
        var items = page.Items.Where(talent => talent.TalentId is not { } id || _ids.Add(id)).ToList();
        AnyAgain |= items.Count < page.Items.Count;
        return page with { Items = items };
    }
}
