using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.ExternalApplications;
using FeishuHire.Paging;
using FeishuHire.Pipeline;
using FeishuHire.Talents;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalApplication</c>: reads the external applications of talents, complete or with an error.</summary>
[Cmdlet(
    VerbsCommon.Get, "FeishuExternalApplication",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/list")]
[OutputType(typeof(ExternalApplication))]
public sealed class GetFeishuExternalApplicationCommand : SessionCommand
{
    private const int DefaultThrottleLimit = 16;

    private Reading<ExternalApplication>? _reading;
    private readonly List<string?> _held = [];

    /// <summary>The ids of the talents.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id")]
    [TalentIdOfRecord]
    [ArgumentCompleter(typeof(TalentIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TalentId { get; set; }

    /// <summary>Reads every page; otherwise the first, with a warning where there are more.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Records in a page.</summary>
    [Parameter]
    [ValidateRange(1, ListOptions.LargestPageSize)]
    [PSDefaultValue(Value = ListOptions.LargestPageSize)]
    public int PageSize { get; set; } = ListOptions.LargestPageSize;

    /// <summary>Goes on where an earlier call stopped; with one talent only.</summary>
    [Parameter]
    public string? PageToken { get; set; }

    /// <summary>How many talents are read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    [PSDefaultValue(Value = DefaultThrottleLimit)]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    private bool GoesOn => !string.IsNullOrEmpty(PageToken);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        var options = new ListOptions(All, PageSize, PageToken);
        var progress = new ReadingProgress(this, session, ReadingProgressText.OfApplications)
        {
            Talents = MyInvocation.ExpectingInput ? null : TalentId?.Length,
        };
        _reading = StartReading(
            (talentId, observer, cancellationToken) =>
                new ExternalApplicationClient(session, observer).ReadAsync(talentId!, options, cancellationToken),
            All,
            ThrottleLimit,
            progress);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var talentId in TalentId ?? [null])
        {
            if (GoesOn)
            {
                Hold(talentId);
            }
            else
            {
                _reading!.ReadTalent(talentId);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var talentId in _held)
        {
            _reading!.ReadTalent(talentId);
        }

        _reading!.End();
    }

    // Before the input has ended it is not known whether the page token's talent is the only one, and nothing may be sent if it is not.
    private void Hold(string? talentId)
    {
        if (_held.Count > 0 && TalentIds.Bare(talentId) != TalentIds.Bare(_held[0]))
        {
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.PageTokenManyTalents));
        }

        _held.Add(talentId);
    }
}
