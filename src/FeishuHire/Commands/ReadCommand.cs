using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Pipeline;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet that reads records: the first page or all pages of lists, or single records by their ids.</summary>
public abstract class ReadCommand : SessionCommand
{
    /// <summary>The parameter set that reads lists.</summary>
    private protected const string ListSet = "List";

    /// <summary>How many subjects are read at the same time.</summary>
    private protected const int DefaultThrottleLimit = 16;

    private readonly List<Subject> _held = [];
    private Pipeline.Reading? _reading;

    private protected ReadCommand()
    {
    }

    /// <summary>Reads every page; otherwise only the first, with a warning if there are more.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter All { get; set; }

    /// <summary>The number of records in a page.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, ListOptions.LargestPageSize)]
    [PSDefaultValue(Value = ListOptions.LargestPageSize)]
    public int PageSize { get; set; } = ListOptions.LargestPageSize;

    /// <summary>Resumes where an earlier call stopped.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string? PageToken { get; set; }

    /// <summary>The subjects of the current parameters. Each object of the pipeline adds some.</summary>
    private protected abstract IEnumerable<Subject> Subjects { get; }

    /// <summary>How many subjects the command reads at the same time.</summary>
    private protected virtual int Concurrency => DefaultThrottleLimit;

    /// <summary>Creates the source of the records.</summary>
    private protected abstract RecordReader CreateSource(FeishuHireSession session, ListOptions options);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        var source = CreateSource(session, new ListOptions(All, PageSize, PageToken));
        var reader = new ConcurrentReader(source, Concurrency, StoppingToken) { ReportsRequests = RequestLog.IsWanted(this) };
        var total = MyInvocation.ExpectingInput ? 0 : Subjects.Count(subject => !subject.IsList);
        var progress = new ReadingProgress(this, session, source.Records, total);
        var unread = new UnreadLists(source.Records, All, source.ListMoves);
        _reading = OwnedByCommand(new Pipeline.Reading(this, RecentIds.Of(session), reader, unread, progress, StoppingToken));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var subject in Subjects)
        {
            if (string.IsNullOrEmpty(PageToken))
            {
                _reading!.Read(subject);
            }
            else
            {
                Hold(subject);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var subject in _held)
        {
            _reading!.Read(subject);
        }

        _reading!.End();
    }

    /// <summary>The records with these ids. No id at all is an error, which the reading reports.</summary>
    private protected static IEnumerable<Subject> SubjectsOf<TRecord>(string?[]? ids)
        where TRecord : IRecord => (ids ?? [null]).Select(id => Subject.Of<TRecord>(id ?? ""));

    // Waits for the end of the input: a page token is valid for one subject only, and nothing may be sent if there are more.
    private void Hold(Subject subject)
    {
        if (_held.Count > 0 && RecordIds.Bare(subject.Id) != RecordIds.Bare(_held[0].Id))
        {
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, Messages.PageTokenOfOne, RecordNames.One(subject.Kind))));
        }

        _held.Add(subject);
    }
}
