using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Pipeline;
using FeishuHire.Reading;
using FeishuHire.Rows;
using FeishuHire.Writing;
using FeishuHire.Writing.Fields;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet that writes records: one change for each row of the input, several at the same time, in order.</summary>
public abstract class WriteCommand : SessionCommand
{
    private RowBinding? _binding;
    private Pipeline.Writing? _writing;
    private int _rows;

    private protected WriteCommand()
    {
    }

    /// <summary>The row itself, as the target of its error.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>How many records are written at the same time.</summary>
    [Parameter]
    [ValidateRange(1, MaximumThrottleLimit)]
    [PSDefaultValue(Value = DefaultThrottleLimit)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    /// <summary>The kind of the records.</summary>
    private protected abstract string Records { get; }

    /// <summary>The operation that writes.</summary>
    private protected abstract Operation Operation { get; }

    /// <summary>Whether the records are written to the pipeline.</summary>
    private protected virtual bool WritesRecords => true;

    /// <summary>Called before the first row.</summary>
    private protected abstract void Start(FeishuHireSession session);

    /// <summary>The change for the current parameters; <see langword="null"/> if an earlier row makes the same change.</summary>
    /// <exception cref="FeishuApiException">The row cannot be sent.</exception>
    private protected abstract RecordChange? Change(InputRow row);

    /// <summary>The id of the current row, as the target of its error if there is no pipeline input.</summary>
    private protected abstract string? RowId { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _binding = new RowBinding(MyInvocation);
        var session = ConnectedSession();
        Start(session);
        var writer = new ConcurrentWriter(ThrottleLimit, StoppingToken) { ReportsRequests = RequestLog.IsWanted(this) };
        var progress = new WritingProgress(this, session, Records, Operation);
        _writing = OwnedByCommand(new Pipeline.Writing(this, writer, progress, WritesRecords, StoppingToken));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var row = MyInvocation.ExpectingInput ? new InputRow(++_rows, InputObject ?? (object?)RowId) : new InputRow(null, RowId);
        if (_rows == 1 && _binding!.UnusedColumns(InputObject) is { Count: > 0 } unused)
        {
            WriteVerbose(string.Format(CultureInfo.InvariantCulture, "Columns that are not used: {0}.", string.Join(", ", unused.Select(Printable.Clean))));
        }

        try
        {
            _binding!.RequireReadableColumns(InputObject);
            _writing!.Write(Change(row));
        }
        catch (FeishuApiException e)
        {
            _writing!.Refuse(row, e);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _writing!.End();

    /// <summary>Reads an id of the row.</summary>
    /// <exception cref="FeishuApiException">It cannot be an id.</exception>
    private protected static Subject Id<TRecord>(string? id)
        where TRecord : IRecord => RecordIds.Read(Subject.Of<TRecord>(id ?? ""));

    /// <summary>Reads the values that the row specifies.</summary>
    /// <exception cref="FeishuApiException">A value cannot be read.</exception>
    private protected NamedValues<TRecord> Values<TRecord>(IReadOnlyList<WritableField<TRecord>> fields)
    {
        var named = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            if (_binding!.TryGet(field.Name, InputObject, out var value))
            {
                named[field.Name] = RowCell.Base(value);
            }
        }

        return NamedValues<TRecord>.Read(fields, named, _binding!.Typed, CultureInfo.CurrentCulture);
    }

    /// <summary>The text of a parameter; <see langword="null"/> if the row does not specify it, or if it is blank.</summary>
    private protected string? Text(string name) =>
        _binding!.TryGet(name, InputObject, out var value) && LanguagePrimitives.ConvertTo<string>(value)?.Trim() is { Length: > 0 } text ? text : null;
}
