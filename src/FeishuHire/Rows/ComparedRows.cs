using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Errors;
using FeishuHire.Reading;

namespace FeishuHire.Rows;

/// <summary>One of the two inputs of a comparison: its rows by their ids, in order.</summary>
/// <param name="idColumns">The possible names of the column of the ids, in any spelling; the first that a row has is used.</param>
internal sealed class ComparedRows(IReadOnlyList<string> idColumns)
{
    private readonly IReadOnlyList<ColumnNames> _idColumns = [.. idColumns.Select(name => new ColumnNames([name]))];
    private readonly Dictionary<string, ComparedRow> _byId = new(StringComparer.Ordinal);
    private readonly List<ComparedRow> _rows = [];

    /// <summary>The names of all columns.</summary>
    public HashSet<string> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text of the rows has replacement characters.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<ComparedRow> All => _rows;

    /// <summary>The row with an id; <see langword="null"/> if there is none.</summary>
    public ComparedRow? Find(string id) => _byId.TryGetValue(id, out var row) ? row : null;

    /// <summary>Adds a row. An exact duplicate is ignored.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it has no id, or the same id as another row.</exception>
    public void Add(PSObject source)
    {
        var row = new ComparedRow(IdOf(source), source);
        Columns.UnionWith(row.Columns);
        IsDamaged |= row.IsDamaged;
        if (Find(row.Id) is not { } former)
        {
            _byId.Add(row.Id, row);
            _rows.Add(row);
        }
        else if (former.ChangesTo(row).Length > 0)
        {
            throw new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.RowIdTwice);
        }
    }

    private string IdOf(PSObject source)
    {
        var column = _idColumns.Select(names => RowColumns.Find(source, names)).FirstOrDefault(found => found is not null);
        var id = column is null
            ? RowWithoutId.Of(idColumns, RowColumns.Names(source))
            : Convert.ToString(SpreadsheetText.Read(RowCell.Of(RowColumns.Value(source, column))), CultureInfo.InvariantCulture);
        var bare = RecordIds.Bare(id);

        // Any text can identify a row, such as a name or a path.
        return RowWithoutId.Is(id) || bare.Length == 0 || RecordIds.IsRounded(bare)
            ? RecordIds.Read(new Subject(nameof(JsonRecord), id)).Id!
            : bare;
    }
}
