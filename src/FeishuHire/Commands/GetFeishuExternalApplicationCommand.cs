using System;
using System.Diagnostics;
using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Pipeline;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalApplication</c>: reads the external applications of talents, complete or with an error.</summary>
[Cmdlet(
    VerbsCommon.Get, "FeishuExternalApplication",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/list")]
[OutputType(typeof(ExternalApplication))]
public sealed class GetFeishuExternalApplicationCommand : SessionCommand
{
    private readonly Stopwatch _upstream = Stopwatch.StartNew();
    private ExternalApplicationReader? _reader;
    private ApplicationWriter? _writer;
    private PipelineBridge<ReadEvent>? _bridge;
    private ReadingProgress? _progress;
    private string? _heldTalentId;

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
    public int PageSize { get; set; } = ListOptions.LargestPageSize;

    /// <summary>Goes on where an earlier call stopped; with one talent only.</summary>
    [Parameter]
    public string? PageToken { get; set; }

    /// <summary>How many talents are read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    private bool GoesOn => !string.IsNullOrEmpty(PageToken);

    /// <summary>
    /// How long to wait for the talent that upstream brought, before upstream gets to look for the next: a part of the time that it took for this one.
    /// So a slow upstream is hardly held up, and what was read is not kept back until it comes again.
    /// </summary>
    private TimeSpan Patience => TimeSpan.FromTicks(_upstream.Elapsed.Ticks / 4);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var session = ConnectedSession();
        _progress = new ReadingProgress(this, session) { Talents = MyInvocation.ExpectingInput ? null : TalentId?.Length };
        _writer = new ApplicationWriter(this, All, _progress);
        _reader = new ExternalApplicationReader(session, new ListOptions(All, PageSize, PageToken), ThrottleLimit, StoppingToken)
        {
            TellsOfRequests = RequestLog.IsWanted(this),
        };
        _bridge = Bridge(_reader, _writer);
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
                Read(talentId);
                _bridge!.Deliver(Patience);
                _upstream.Restart();
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_heldTalentId is not null)
        {
            Read(_heldTalentId);
        }

        _bridge!.DeliverAll();
        _writer!.End();
    }

    private void Read(string? talentId)
    {
        _reader!.Add(talentId);
        _progress!.TalentAdded();
    }

    // Before the input has ended it is not known whether the page token's talent is the only one, and nothing may be sent if it is not.
    private void Hold(string? talentId)
    {
        if (_heldTalentId is not null)
        {
            Fail(new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.PageTokenManyTalents));
        }

        _heldTalentId = talentId ?? "";
    }
}
