using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>Counts the values that could not be read, by field, for one warning at the end.</summary>
internal sealed class UnreadableFields
{
    private readonly Dictionary<string, int> _counts = [];

    public void Note(IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            _counts[field] = _counts.TryGetValue(field, out var count) ? count + 1 : 1;
        }
    }

    public string? Warning()
    {
        if (_counts.Count == 0)
        {
            return null;
        }

        var counts = _counts.OrderByDescending(field => field.Value).ThenBy(field => field.Key, System.StringComparer.Ordinal)
            .Select(field => string.Format(CultureInfo.CurrentCulture, Messages.WithDetails, field.Key, field.Value));
        return string.Format(CultureInfo.CurrentCulture, Messages.ValuesUnreadable, string.Join(Messages.ListSeparator, counts));
    }
}
