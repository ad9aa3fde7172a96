using System.Collections.Generic;
using System.Globalization;
using FeishuHire.Api;

namespace FeishuHire.Paging;

/// <summary>
/// Lets each record of a list through once. Page tokens are offsets, so a record that is put in front of those that were read pushes one of them over
/// the edge of a page, where it comes again. A record without an id cannot be told from another, so it is always let through.
/// </summary>
/// <param name="earlier">What earlier readings of the same list let through; this one adds to it.</param>
internal sealed class RecordDeduplicator(RecordDeduplicator? earlier = null)
{
    // Feishu's ids have 19 digits, and as numbers a million of them take a fifth of the memory that they take as text.
    private readonly HashSet<ulong> _numbers = [];
    private HashSet<string>? _others;

    /// <summary>How many different records this reading has met.</summary>
    public int Distinct { get; private set; }

    /// <summary>How many records this reading has met, those that came again included.</summary>
    public int Total { get; private set; }

    /// <summary>Whether a record has not come before, in this reading or in an earlier one.</summary>
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

    // Text that is not what the number is written as would be taken for another record's.
    private static bool IsNumber(string id, out ulong number) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (id[0] != '0' || id.Length == 1);
}
