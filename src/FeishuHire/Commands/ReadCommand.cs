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

/// <summary>The base of every cmdlet that reads records: lists, the first page or all of them, or single records by their ids.</summary>
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

    /// <summary>Reads every page; otherwise the first, with a warning if there are more.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Records in a page.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, ListOptions.LargestPageSize)]
    [PSDefaultValue(Value = ListOptions.LargestPageSize)]
    public int PageSize { get; set; } = ListOptions.LargestPageSize;

    /// <summary>Resumes where an earlier call stopped.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string? PageToken { get; set; }

    /// <summary>What the parameters ask for now: more of it with each object of the pipeline.</summary>
    private protected abstract IEnumerable<Subject> Subjects { get; }

    /// <summary>How many of them are read at the same time.</summary>
    private protected virtual int Concurrency => DefaultThrottleLimit;

    /// <summary>How they are read.</summary>
    private protected abstract PageSource CreateSource(FeishuHireSession session, ListOptions options);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        var source = CreateSource(session, new ListOptions(All, PageSize, PageToken));
        var reader = new ConcurrentReader(source, Concurrency, StoppingToken) { ReportsRequests = RequestLog.IsWanted(this) };
        var known = MyInvocation.ExpectingInput ? [] : Subjects.ToList();
        var progress = new ReadingProgress(this, session, source.Records, known.Count(subject => !subject.IsList));
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

    /// <summary>The records with these ids. That there is none is an error of its own, which the reading reports.</summary>
    private protected static IEnumerable<Subject> SubjectsOf<TRecord>(string?[]? ids)
        where TRecord : IRecord => (ids ?? [null]).Select(id => Subject.Of<TRecord>(id ?? ""));

    // Until the input has ended it is not known whether the subject of the page token is the only one, and nothing may be sent if it is not.
    private void Hold(Subject subject)
    {
        if (_held.Count > 0 && RecordIds.Bare(subject.Id) != RecordIds.Bare(_held[0].Id))
        {
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, Messages.PageTokenOfOne, RecordNames.One(subject.Kind))));
        }

        _held.Add(subject);
    }
}
