using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Makes tallies.</summary>
internal static class Tallies
{
    /// <summary>How many values a tally names. One value more is named as well: a rest of one would say less in as much room.</summary>
    public const int NamedValues = 12;

    /// <summary>Counts texts. Blank counts as not given, and blanks around a text do not make it another one.</summary>
    public static Tally<string> OfTexts(IReadOnlyCollection<string?> values) =>
        Of(values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()), values.Count);

    /// <summary>Counts the values of an enum, those without a name as well.</summary>
    public static Tally<T> OfEnums<T>(IReadOnlyCollection<T?> values)
        where T : struct =>
        Of(values.Where(value => value is not null).Select(value => value!.Value), values.Count);

    private static Tally<T> Of<T>(IEnumerable<T> given, int total)
    {
        var all = given
            .GroupBy(value => value)
            .Select(group => new Share<T>(group.Key, group.Count()))
            .OrderByDescending(share => share.Count)
            .ThenBy(share => share.Value, Comparer<T>.Default)
            .ToList();
        var named = all.Count <= NamedValues + 1 ? all : all.GetRange(0, NamedValues);
        var givenCount = all.Sum(share => share.Count);
        return new Tally<T>(total, named, all.Count - named.Count, givenCount - named.Sum(share => share.Count), total - givenCount);
    }
}
