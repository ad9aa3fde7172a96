using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet that reads records: the first page or all pages of lists, or single records by their ids.</summary>
public abstract class ReadCommand : RecordCommand
{
    /// <summary>The parameter set that reads lists.</summary>
    private protected const string ListSet = "List";

    private readonly List<Subject> _held = [];

    private protected ReadCommand()
    {
    }

    /// <summary>Reads every page; otherwise only the first, with a warning if there are more.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter All { get; set; }

    /// <summary>The number of records in a page, at most and by default what the catalogue states for the operation.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? PageSize { get; set; }

    /// <summary>Resumes where an earlier call stopped.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? PageToken { get; set; }

    private protected sealed override bool ReadsAll => All;

    /// <summary>Creates the source of the records.</summary>
    private protected abstract RecordReader CreateSource(FeishuHireSession session, ListOptions options);

    private protected sealed override RecordReader CreateReader(FeishuHireSession session) =>
        CreateSource(session, new ListOptions(All, PageSize, PageToken));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ValidatePageSize();
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (string.IsNullOrEmpty(PageToken))
        {
            base.ProcessRecord();
            return;
        }

        foreach (var subject in Subjects)
        {
            Hold(subject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var subject in _held)
        {
            Read(subject);
        }

        base.EndProcessing();
    }

    /// <summary>The subjects with these ids. A missing array becomes an empty id, which is reported as an error.</summary>
    private protected static IEnumerable<Subject> SubjectsOf<TRecord>(string?[]? ids)
        where TRecord : IRecord => (ids ?? [null]).Select(id => Subject.Of<TRecord>(id ?? ""));

    // A range in an attribute would be the same for all cmdlets. The error is that of a range.
    private void ValidatePageSize()
    {
        if (PageSize is { } size && OperationCommands.Paged(GetType())?.PageSize is { } maximum && (size < 1 || size > maximum))
        {
            var message = string.Format(CultureInfo.CurrentCulture, Messages.PageSizeRange, maximum, size);
            ThrowTerminatingError(new ErrorRecord(
                new ParameterBindingException(message), "ParameterArgumentValidationError", ErrorCategory.InvalidData, size));
        }
    }

    // Waits for the end of the input: a page token is valid for only one subject, so with more subjects nothing must be sent.
    private void Hold(Subject subject)
    {
        if (_held.Count > 0 && RecordIds.Bare(subject.Id) != RecordIds.Bare(_held[0].Id))
        {
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, Messages.PageTokenOfOne, RecordNames.One(subject.Kind))));
        }

        _held.Add(subject);
    }
}
