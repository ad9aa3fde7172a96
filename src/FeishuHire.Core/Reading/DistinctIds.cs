using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Reading;

/// <summary>
/// The ids in a command's input, so that each is read once. All are remembered; a numeric id takes about 30 bytes, so a million ids, a run of many
/// hours, take 30 MB.
/// </summary>
internal sealed class DistinctIds
{
    private const int DigitsOfUInt64 = 19;

    private readonly HashSet<ulong> _numbers = [];
    private readonly HashSet<string> _others = [];

    /// <summary>The number of repeated ids.</summary>
    public int Repeats { get; private set; }

    /// <summary>
    /// Whether a text, as <see cref="RecordIds.Bare"/> returns it, is new. A text that is not an id is always new, because it could mean a
    /// different record each time. Rows without an id are new once for the same columns.
    /// </summary>
    public bool IsNew(string id)
    {
        if (RowWithoutId.Is(id))
        {
            return _others.Add(id);
        }

        var isNew = !RecordIds.IsWellFormed(id) || (AsNumber(id) is { } number ? _numbers.Add(number) : _others.Add(id));
        Repeats += isNew ? 0 : 1;
        return isNew;
    }

    // '007' and '7' may be different ids to Feishu.
    private static ulong? AsNumber(string id) =>
        id.Length <= DigitsOfUInt64 && id[0] != '0'
        && ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
