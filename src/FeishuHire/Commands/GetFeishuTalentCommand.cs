using System;
using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Paging;
using FeishuHire.Pipeline;
using FeishuHire.Talents;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuTalent</c>: lists the talents that fit a filter, or gets single ones.</summary>
[Cmdlet(
    VerbsCommon.Get, "FeishuTalent",
    DefaultParameterSetName = ListSet,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/list")]
[OutputType(typeof(Talent))]
public sealed class GetFeishuTalentCommand : SessionCommand
{
    private const string ListSet = "List";
    private const string TalentIdSet = "TalentId";
    private const TalentSortBy DefaultSortBy = TalentSortBy.Added;

    /// <summary>How many single talents are asked for at the same time.</summary>
    private const int ThrottleLimit = 16;

    private Reading<Talent>? _reading;

    /// <summary>Words to look for, which may be joined with <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? Keyword { get; set; }

    /// <summary>Only talents that were changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    public DateTime? UpdatedAfter { get; set; }

    /// <summary>Only talents that were changed at this time or before.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    public DateTime? UpdatedBefore { get; set; }

    /// <summary>The order of the list.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [PSDefaultValue(Value = DefaultSortBy)]
    public TalentSortBy SortBy { get; set; } = DefaultSortBy;

    /// <summary>Reads every page; otherwise the first, with a warning where there are more.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Records in a page.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, ListOptions.LargestPageSize)]
    [PSDefaultValue(Value = ListOptions.LargestPageSize)]
    public int PageSize { get; set; } = ListOptions.LargestPageSize;

    /// <summary>Goes on where an earlier call with the same filter stopped.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string? PageToken { get; set; }

    /// <summary>The ids of single talents.</summary>
    [Parameter(ParameterSetName = TalentIdSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id")]
    [TalentIdOfRecord]
    [ArgumentCompleter(typeof(TalentIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TalentId { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        var filter = new TalentFilter { Keyword = Keyword, UpdatedAfter = UpdatedAfter, UpdatedBefore = UpdatedBefore, SortBy = SortBy };
        var options = new ListOptions(All, PageSize, PageToken);
        var progress = new ReadingProgress(this, session, ReadingProgressText.OfTalents)
        {
            Talents = MyInvocation.ExpectingInput ? null : TalentId?.Length,
        };
        _reading = StartReading(
            (talentId, observer, cancellationToken) => talentId is null
                ? new TalentClient(session, observer).ReadAsync(filter, options, cancellationToken)
                : new TalentClient(session, observer).ReadOneAsync(talentId, cancellationToken),
            All,
            ThrottleLimit,
            progress,
            filter.MovesToFront);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ListSet)
        {
            _reading!.ReadList();
            return;
        }

        foreach (var talentId in TalentId ?? [null])
        {
            _reading!.ReadTalent(talentId);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _reading!.End();
}
