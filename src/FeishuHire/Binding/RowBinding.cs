using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Reading;
using FeishuHire.Rows;

namespace FeishuHire.Binding;

/// <summary>The values of the parameters of a cmdlet: those that the user typed, and those of the current row.</summary>
/// <param name="invocation">The cmdlet, before its first row.</param>
internal sealed class RowBinding(InvocationInfo invocation)
{
    private readonly HashSet<string> _typed = [.. invocation.BoundParameters.Keys];
    private readonly Dictionary<string, Column> _columns = [];
    private readonly List<string> _known =
        [.. invocation.MyCommand.Parameters.Values.SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name))];

    private List<string>? _readable;

    /// <summary>The names of the parameters that the user typed.</summary>
    public ICollection<string> Typed => _typed;

    /// <summary>Gets the value of a parameter, if the user typed it or the row has it.</summary>
    public bool TryGet(string name, PSObject? row, out object? value)
    {
        var column = ColumnOf(name);
        if (_typed.Contains(name))
        {
            return invocation.BoundParameters.TryGetValue(name, out value);
        }

        // PowerShell leaves the values of earlier rows among the bound parameters, so the row itself shows which columns it has.
        if (row is { BaseObject: not IDictionary } && column.Names.Any(known => row.Properties[known] is not null))
        {
            var isBound = invocation.BoundParameters.TryGetValue(name, out value);
            value = Cell(row, value);
            return isBound;
        }

        // PowerShell does not bind these names, and the row would be written without the values.
        if (row is { BaseObject: not (string or ValueType) } && RowColumns.Find(row, column.Spellings) is { } found)
        {
            value = Cell(row, RowColumns.Value(row, found));
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>The columns of a row that belong to no parameter. A misspelled one is among them.</summary>
    public IReadOnlyList<string> UnusedColumns(PSObject? row)
    {
        if (row is null or { BaseObject: string or ValueType })
        {
            return [];
        }

        var known = new ColumnNames(_known);
        return [.. RowColumns.Names(row).Where(name => !known.Contains(name))];
    }

    /// <summary>Refuses a row whose column names cannot be read, because their values would be ignored.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the file was read in a wrong encoding.</exception>
    public void RequireReadableColumns(PSObject? row)
    {
        if (row is not { BaseObject: PSCustomObject or IDictionary })
        {
            return;
        }

        // The rows of a file have the same columns.
        var columns = RowColumns.Names(row).ToList();
        if (_readable?.SequenceEqual(columns) == true)
        {
            return;
        }

        if (WrongEncoding.Advice(columns, _known) is { } advice)
        {
            var names = Printable.Quoted(columns);
            throw new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter)
            {
                Reason = string.Format(CultureInfo.CurrentCulture, Messages.ColumnsUnreadable, names),
                Advice = advice,
            });
        }

        _readable = columns;
    }

    // The cells of a row may be in the form for spreadsheets; the values of a record are not.
    private static object? Cell(PSObject row, object? value) =>
        row is { BaseObject: PSCustomObject or IDictionary } ? SpreadsheetText.Read(RowCell.Base(value)) : value;

    private Column ColumnOf(string parameter)
    {
        if (!_columns.TryGetValue(parameter, out var column))
        {
            string[] names = [parameter, .. invocation.MyCommand.Parameters[parameter].Aliases];
            _columns[parameter] = column = new Column(names, new ColumnNames(names));
        }

        return column;
    }

    private sealed record Column(string[] Names, ColumnNames Spellings);
}
