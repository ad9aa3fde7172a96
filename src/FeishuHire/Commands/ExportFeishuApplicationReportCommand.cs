using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Threading;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Reading;
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
    private bool _isDamaged;

    /// <summary>The file of the report. The path is literal: no character is a wildcard.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The applications: objects of this module, or from a CSV file, JSON or a job.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>Only applications that were created at this time or later.</summary>
    [Parameter]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Only applications that were created before this time.</summary>
    [Parameter]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? Before { get; set; }

    /// <summary>The title of the page.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Title { get; set; }

    /// <summary>The culture of times that are text in the input.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>Reports an error if the file exists, instead of replacing it.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Opens the report in the default browser.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

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
        EndOnFailure(() => Period(DateTimeOffset.Now));

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
        if (_isDamaged)
        {
            WriteWarning(WrongEncoding.Warning);
        }

        if (_file is null)
        {
            return;
        }

        var now = DateTimeOffset.Now;
        var facts = new ReportFacts(Title, now, _unreadable, Period(now));
        EndOnFailure(() => _file.Write(writer => ApplicationReport.Write(writer, _applications, facts, _stopping.Token)));
        if (PassThru)
        {
            WriteObject(InvokeProvider.Item.Get([_fullPath], force: true, literalPath: true), enumerateCollection: true);
        }

        if (Show)
        {
            OpenReport();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    // Without -Before the period ends now, so it has a length and a previous period.
    private ReportPeriod? Period(DateTimeOffset now) => After is null && Before is null ? null : ReportPeriod.Of(After, Before ?? now.LocalDateTime);

    private void OpenReport()
    {
        try
        {
            ReportOpener.Open(_fullPath);
        }
        catch (ReportException e)
        {
            WriteError(ErrorRecords.Create(e, Path));
        }
    }

    private void Add(PSObject record)
    {
        try
        {
            _applications.Add(ApplicationInput.Read(record, ++_records, _times));
            _isDamaged |= ApplicationInput.IsDamaged(record);
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
