using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Reading;
using FeishuHire.Rows;

namespace FeishuHire.Binding;

/// <summary>
/// Gets ids from a user's input: texts, numbers, records, rows with an id column in any type and spelling, and lists of these. PowerShell itself
/// would convert a whole row to text if it does not find the column.
/// </summary>
/// <param name="columns">The possible names of the column, such as <c>TalentId</c>; the usual one first.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdColumnAttribute(params string[] columns) : ArgumentTransformationAttribute
{
    // Limits the depth, since a list may contain itself.
    private const int DeepestList = 4;

    private readonly ColumnNames _columns = new(columns);

    public IReadOnlyList<string> Columns => columns;

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var ids = inputData is null ? null : Ids(inputData, depth: 0).ToArray();

        // A parameter for one id would otherwise get an array, which PowerShell converts less well.
        return ids?.Length == 1 && ids[0] is { } one ? one : ids;
    }

    private IEnumerable<string?> Ids(object? value, int depth) => RowCell.Base(value) switch
    {
        null => [null],
        string text => [text],
        ValueType number => [Convert.ToString(number, CultureInfo.InvariantCulture)],
        var record when Cell(record, value!) is { Exists: true } cell && depth < DeepestList => Ids(cell.Value, depth + 1),
        IEnumerable list when list is not IDictionary && depth < DeepestList => list.Cast<object?>().SelectMany(item => Ids(item, depth + 1)),
        _ => [RowWithoutId.Of(columns, RowColumns.Names(value!))],
    };

    private (bool Exists, object? Value) Cell(object record, object value)
    {
        // Tries the name first, which nearly always matches, so that the other columns need not be compared.
        var properties = PSObject.AsPSObject(value).Properties;
        if (record is not IDictionary && properties[columns[0]] is { } property)
        {
            return (true, property.Value);
        }

        return RowColumns.Find(value, _columns) is { } name ? (true, RowColumns.Value(value, name)) : (false, null);
    }
}
