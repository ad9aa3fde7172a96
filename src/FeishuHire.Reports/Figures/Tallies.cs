using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Makes tallies.</summary>
internal static class Tallies
{
    /// <summary>How many values a tally names. One value more is named as well: a rest of one would say less in as much room.</summary>
    public const int NamedValues = 12;

    /// <summary>Counts texts. Blank counts as not given, and blanks around a text do not make it another one.</summary>
    public static Tally<string> OfTexts(IEnumerable<string?> values, IEnumerable<string?> former) =>
        Of(values.Select(Trimmed), former.Select(Trimmed), value => value!);

    /// <summary>Counts the values of an enum, those without a name as well.</summary>
    public static Tally<T> OfEnums<T>(IEnumerable<T?> values, IEnumerable<T?> former)
        where T : struct =>
        Of(values, former, value => value!.Value);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static Tally<T> Of<TGiven, T>(IEnumerable<TGiven?> values, IEnumerable<TGiven?> former, System.Func<TGiven?, T> valueOf)
    {
        var groups = values.Select(value => (Value: value, IsFormer: false))
            .Concat(former.Select(value => (Value: value, IsFormer: true)))
            .ToLookup(record => record.Value, record => record.IsFormer);
        var all = groups
            .Where(group => group.Key is not null)
            .Select(group => new Share<T>(valueOf(group.Key), group.Count(isFormer => !isFormer), group.Count(isFormer => isFormer)))
            .OrderByDescending(share => share.Count)
            .ThenByDescending(share => share.Former)
            .ThenBy(share => share.Value, Comparer<T>.Default)
            .ToList();
        var named = all.Count <= NamedValues + 1 ? all : all.GetRange(0, NamedValues);
        var others = all.Skip(named.Count).ToList();
        var notGiven = groups.Where(group => group.Key is null).SelectMany(group => group).ToList();
        return new Tally<T>(
            all.Sum(share => share.Count) + notGiven.Count(isFormer => !isFormer),
            named,
            others.Count,
            others.Sum(share => share.Count),
            notGiven.Count(isFormer => !isFormer),
            others.Sum(share => share.Former),
            notGiven.Count(isFormer => isFormer));
    }
}
