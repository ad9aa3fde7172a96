using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Reading;
using FeishuHire.Times;

namespace FeishuHire.Rows;

/// <summary>A row to compare: its id, and its values as text.</summary>
internal sealed class ComparedRow(string id, PSObject row)
{
    private readonly Dictionary<string, string?> _cells = RowSource.Values(row).GroupBy(cell => cell.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(cells => cells.Key, cells => Text(cells.First().Value), StringComparer.OrdinalIgnoreCase);

    public string Id => id;

    public PSObject Row => row;

    /// <summary>Whether a text has replacement characters.</summary>
    public bool IsDamaged => _cells.Values.Any(text => text is not null && WrongEncoding.IsIn(text));

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => _cells.Keys;

    /// <summary>The fields that differ in another row with the same id. Only columns that both have are compared.</summary>
    public FieldChange[] ChangesTo(ComparedRow other) => [.. other._cells
        .Where(cell => _cells.TryGetValue(cell.Key, out var before) && !IsSame(before, cell.Value))
        .Select(cell => new FieldChange(cell.Key, _cells[cell.Key], cell.Value))];

    // A spreadsheet saves True as TRUE, and times may have been written in another time zone.
    private static bool IsSame(string? before, string? after) => before == after
        || (bool.TryParse(before, out var was) && bool.TryParse(after, out var isNow) && was == isNow)
        || (TimeText.ReadCertain(before) is { } from && TimeText.ReadCertain(after) is { } to && from.ToUniversalTime() == to.ToUniversalTime());

    private static string? Text(object? value) =>
        Convert.ToString(SpreadsheetText.Read(RowCell.Of(value)), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
