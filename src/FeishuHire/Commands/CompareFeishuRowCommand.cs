using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Reading;
using FeishuHire.Rows;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>Compare-FeishuRow</c>: compares two exports by id, and returns the added, changed and removed rows.</summary>
[Cmdlet(
    VerbsData.Compare, "FeishuRow",
    HelpUri = "https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/import-csv")]
[OutputType(typeof(RowChange))]
public sealed class CompareFeishuRowCommand : PSCmdlet
{
    private ComparedRows? _before;
    private ComparedRows? _after;
    private int _number;

    /// <summary>The previous rows.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSObject?[]? ReferenceObject { get; set; }

    /// <summary>The current rows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSObject?[]? DifferenceObject { get; set; }

    /// <summary>The property that identifies a row; by default the id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? IdProperty { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var idColumns = IdProperty is null ? IdColumns.All : [IdProperty];
        _before = new ComparedRows(idColumns);
        _after = new ComparedRows(idColumns);
        var number = 0;
        foreach (var row in ReferenceObject ?? [])
        {
            Add(_before, row, ++number);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var row in DifferenceObject ?? [])
        {
            Add(_after!, row, ++_number);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var row in _after!.All)
        {
            if (_before!.Find(row.Id) is not { } former)
            {
                WriteObject(new RowChange(RowChangeKind.Added, row.Id, row.Row, []));
            }
            else if (former.ChangesTo(row) is { Length: > 0 } changes)
            {
                WriteObject(new RowChange(RowChangeKind.Changed, row.Id, row.Row, changes));
            }
        }

        foreach (var row in _before!.All.Where(row => _after.Find(row.Id) is null))
        {
            WriteObject(new RowChange(RowChangeKind.Removed, row.Id, row.Row, []));
        }

        WarnOfColumns();
        if (_before.IsDamaged != _after.IsDamaged)
        {
            WriteWarning(WrongEncoding.Warning);
        }
    }

    private void Add(ComparedRows rows, PSObject? row, int number)
    {
        if (row is null)
        {
            return;
        }

        try
        {
            rows.Add(row);
        }
        catch (FeishuApiException e)
        {
            WriteError(ErrorRecords.Create(e.InRow(number), new InputRow(number, row)));
        }
    }

    private void WarnOfColumns()
    {
        if (_before!.All.Count == 0 || _after!.All.Count == 0)
        {
            return;
        }

        var others = new SortedSet<string>(_before.Columns, StringComparer.OrdinalIgnoreCase);
        others.SymmetricExceptWith(_after.Columns);
        if (others.Count > 0)
        {
            WriteWarning(string.Format(CultureInfo.CurrentCulture, Messages.RowColumnsNotCompared, Printable.Quoted(others)));
        }
    }
}
