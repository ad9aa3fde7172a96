using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Errors;
using FeishuHire.Reports;

namespace FeishuHire.Commands;

/// <summary><c>Export-FeishuApplicationReport</c>: writes a report about applications, as one HTML page with figures, charts and a table.</summary>
[Cmdlet(
    VerbsData.Export, "FeishuApplicationReport",
    SupportsShouldProcess = true,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/list")]
[OutputType(typeof(FileInfo))]
public sealed class ExportFeishuApplicationReportCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<ExternalApplication> _applications = [];
    private InputTimes _times = new(culture: null);
    private ReportFile? _file;
    private string _fullPath = "";
    private int _records;
    private int _unreadable;

    /// <summary>The file of the report. The path is literal: no character is a wildcard.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The applications: objects of this module, or from a CSV file, JSON or a job.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>The title of the page.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The culture of times that are text in the input.</summary>
    [Parameter]
    [ValidateNotNull]
    public CultureInfo? Culture { get; set; }

    /// <summary>Reports an error if the file exists, instead of replacing it.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _stopping.Dispose();
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _times = new InputTimes(Culture);
        EndOnFailure(() => _fullPath = ReportPath.Resolve(this, Path));

        // Checked at the start, so that a path that cannot be used is reported before the applications are read.
        if (ShouldProcess(Printable.Plain(_fullPath)))
        {
            EndOnFailure(() => _file = ReportFile.Open(_fullPath, NoClobber));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var record in InputObject ?? [])
        {
            if (record is not null)
            {
                Add(record);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndOnFailure(_times.Verify);
        if (_file is null)
        {
            return;
        }

        var facts = new ReportFacts(Title, DateTimeOffset.Now, _unreadable);
        EndOnFailure(() => _file.Write(writer => ApplicationReport.Write(writer, _applications, facts, _stopping.Token)));
        if (PassThru)
        {
            WriteObject(InvokeProvider.Item.Get([_fullPath], force: true, literalPath: true), enumerateCollection: true);
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    private void Add(PSObject record)
    {
        try
        {
            _applications.Add(ApplicationInput.Read(record, ++_records, _times));
        }
        catch (ReportException e) when (e.ErrorId == ReportErrorId.ReportTimeAmbiguous)
        {
            // The other records come from the same source, so values that can be read may be wrong as well.
            ThrowTerminatingError(ErrorRecords.Create(e, record));
        }
        catch (ReportException e)
        {
            _unreadable++;
            WriteError(ErrorRecords.Create(e, record));
        }
    }

    private void EndOnFailure(Action work)
    {
        try
        {
            work();
        }
        catch (ReportException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, Path));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
