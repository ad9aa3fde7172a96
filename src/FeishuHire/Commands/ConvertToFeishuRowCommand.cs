using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Rows;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>ConvertTo-FeishuRow</c>: converts objects to rows for CSV, JSON and spreadsheets, which mean the same in every culture.</summary>
[Cmdlet(
    VerbsData.ConvertTo, "FeishuRow",
    HelpUri = "https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/export-csv")]
[OutputType(typeof(PSObject))]
public sealed class ConvertToFeishuRowCommand : PSCmdlet
{
    private readonly BufferedRows _buffered = new();
    private int _number;

    /// <summary>The objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>Prevents a spreadsheet from converting text to numbers, dates or formulas.</summary>
    [Parameter]
    public SwitchParameter ForSpreadsheet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var source in InputObject ?? [])
        {
            if (source is not null)
            {
                Convert(source);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(_buffered.All(), enumerateCollection: true);

    private void Convert(PSObject source)
    {
        _number++;
        if (RowCell.IsPlain(source.BaseObject))
        {
            var refusal = new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter) { Reason = Messages.RowHasNoColumns, Row = _number });
            WriteError(ErrorRecords.Create(refusal, new InputRow(_number, source)));
            return;
        }

        var row = Row(source);

        // Keeps the order of the rows: those after a buffered row are buffered too.
        if (RowSource.HasVaryingProperties(source) || !_buffered.IsEmpty)
        {
            _buffered.Add(source, row);
        }
        else
        {
            WriteObject(row);
        }
    }

    private PSObject Row(PSObject source)
    {
        var row = new PSObject();
        foreach (var (name, value) in RowSource.Values(source))
        {
            row.Properties.Add(new PSNoteProperty(name, Cell(RowCell.Of(value))));
        }

        return row;
    }

    private object? Cell(object? cell) =>
        cell is not string text ? cell : ForSpreadsheet ? SpreadsheetText.ToSpreadsheet(text) : SpreadsheetText.Escape(text);
}
