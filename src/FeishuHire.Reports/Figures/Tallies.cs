using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Reports;

/// <summary>Counts the values of a property.</summary>
internal static class Tallies
{
    /// <summary>
    /// The maximum number of listed values. One more is listed if it is the only other value, because a line for the others would be as long.
    /// </summary>
    public const int MaximumValues = 12;

    /// <summary>Counts texts without the blanks around them. A blank text counts as missing.</summary>
    public static Tally<string> OfTexts(IEnumerable<string?> values, IEnumerable<string?> previous) =>
        Of(values.Select(Trimmed), previous.Select(Trimmed), value => value!);

    /// <summary>Counts the values of an enum, including those without a name.</summary>
    public static Tally<T> OfEnums<T>(IEnumerable<T?> values, IEnumerable<T?> previous)
        where T : struct =>
        Of(values, previous, value => value!.Value);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static Tally<T> Of<TGiven, T>(IEnumerable<TGiven?> values, IEnumerable<TGiven?> previous, System.Func<TGiven?, T> valueOf)
    {
        var groups = values.Select(value => (Value: value, IsPrevious: false))
            .Concat(previous.Select(value => (Value: value, IsPrevious: true)))
            .ToLookup(record => record.Value, record => record.IsPrevious);
        var all = groups
            .Where(group => group.Key is not null)
            .Select(group => new ValueCount<T>(valueOf(group.Key), group.Count(isPrevious => !isPrevious), group.Count(isPrevious => isPrevious)))
            .OrderByDescending(entry => entry.Count)
            .ThenByDescending(entry => entry.Previous)
            .ThenBy(entry => entry.Value, Comparer<T>.Default)
            .ToList();
        var named = all.Count <= MaximumValues + 1 ? all : all.GetRange(0, MaximumValues);
        var others = all.Skip(named.Count).ToList();
        var notGiven = groups.Where(group => group.Key is null).SelectMany(group => group).ToList();
        return new Tally<T>(
            all.Sum(entry => entry.Count) + notGiven.Count(isPrevious => !isPrevious),
            named,
            others.Count,
            others.Sum(entry => entry.Count),
            notGiven.Count(isPrevious => !isPrevious),
            others.Sum(entry => entry.Previous),
            notGiven.Count(isPrevious => isPrevious));
    }
}
