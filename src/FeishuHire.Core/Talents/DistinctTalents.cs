using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Talents;

/// <summary>
/// The talents that a command was given, so that each is read once. Every one of them is remembered, in some 30 bytes where the id is a number:
/// a run of a million talents takes many hours, and their ids 30 MB.
/// </summary>
internal sealed class DistinctTalents
{
    private const int DigitsOfUInt64 = 19;

    private readonly HashSet<ulong> _numbers = [];
    private readonly HashSet<string> _others = [];

    /// <summary>How many were given again.</summary>
    public int Repeats { get; private set; }

    /// <summary>
    /// Whether a text, as <see cref="TalentIds.Bare"/> gives it, is for the first time here. What is no id is told of each time, since each may be
    /// another talent's; of rows without an id, those with the same columns are told of once.
    /// </summary>
    public bool IsNew(string talentId)
    {
        if (RowWithoutTalentId.Is(talentId))
        {
            return _others.Add(talentId);
        }

        var isNew = !TalentIds.IsWellFormed(talentId) || (AsNumber(talentId) is { } number ? _numbers.Add(number) : _others.Add(talentId));
        Repeats += isNew ? 0 : 1;
        return isNew;
    }

    // '007' and '7' are two texts, and Feishu has the last word on what they mean.
    private static ulong? AsNumber(string talentId) =>
        talentId.Length <= DigitsOfUInt64 && talentId[0] != '0'
        && ulong.TryParse(talentId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
