using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Pipeline;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalApplication</c>: reads the external applications of talents, complete or with an error.</summary>
[Cmdlet(
    VerbsCommon.Get, "FeishuExternalApplication",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/list")]
[OutputType(typeof(ExternalApplication))]
public sealed class GetFeishuExternalApplicationCommand : SessionCommand
{
    private readonly UnreadPages _unread = new();
    private ExternalApplicationClient? _client;
    private string? _heldTalentId;

    /// <summary>The ids of the talents.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id")]
    [TalentIdOfRecord]
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

    /// <inheritdoc/>
    protected override void BeginProcessing() => _client = new ExternalApplicationClient(ConnectedSession(), Bridge);

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
                Run(cancellationToken => ReadAsync(talentId, cancellationToken));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_heldTalentId is not null)
        {
            Run(cancellationToken => ReadAsync(_heldTalentId, cancellationToken));
        }

        if (_unread.Warning() is { } warning)
        {
            WriteWarning(warning);
        }
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

    private async Task ReadAsync(string? talentId, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ListOptions(All, PageSize, PageToken);
            await foreach (var page in _client!.ReadAsync(talentId ?? "", options, cancellationToken))
            {
                await Bridge.WriteObjectsAsync(page.Items, cancellationToken);
                _unread.Note(talentId!, All ? null : page.NextPageToken);
            }
        }
        catch (FeishuApiException e) when (!e.EndsCommand)
        {
            await Bridge.WriteErrorAsync(e, cancellationToken);
        }
    }
}
