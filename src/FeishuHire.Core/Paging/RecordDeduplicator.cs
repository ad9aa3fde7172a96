using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Api;

namespace FeishuHire.Paging;

/// <summary>
/// Filters out the duplicates in a list. Page tokens are offsets, so a record that is inserted before those already read pushes one of them to the next
/// page, where it is returned again. Records without an id cannot be compared, so they are always kept.
/// </summary>
/// <param name="earlier">The records that earlier readings of the same list returned; this reading adds to them.</param>
internal sealed class RecordDeduplicator(RecordDeduplicator? earlier = null)
{
    // Feishu's ids have 19 digits; stored as numbers they take a fifth of the memory of text.
    private readonly HashSet<ulong> _numbers = [];
    private HashSet<string>? _others;

    /// <summary>How many different records this reading has seen.</summary>
    public int Distinct { get; private set; }

    /// <summary>How many records this reading has seen, including duplicates.</summary>
    public int Total { get; private set; }

    /// <summary>Whether a record is new in this reading and in all earlier ones.</summary>
    public bool IsNew(IRecord record)
    {
        Total++;
        if (record.Id is not { } id)
        {
            Distinct++;
            return true;
        }

        if (!Add(id))
        {
            return false;
        }

        Distinct++;
        return earlier is null || earlier.Take(id);
    }

    private bool Take(string id)
    {
        var isNew = Add(id);
        Distinct += isNew ? 1 : 0;
        return isNew;
    }

    private bool Add(string id) => IsNumber(id, out var number) ? _numbers.Add(number) : (_others ??= []).Add(id);

    // Text in another notation, such as leading zeros, may be the id of another record.
    private static bool IsNumber(string id, out ulong number) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (id[0] != '0' || id.Length == 1);
}
