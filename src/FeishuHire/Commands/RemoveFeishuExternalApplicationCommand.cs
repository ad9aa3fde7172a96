using System.Globalization;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.ExternalApplications;
using FeishuHire.Reading;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>Remove-FeishuExternalApplication</c>: removes external applications.</summary>
[Cmdlet(
    VerbsCommon.Remove, "FeishuExternalApplication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/delete")]
[HireOperation("v1/external_application/delete")]
[OutputType(typeof(ExternalApplication))]
public sealed class RemoveFeishuExternalApplicationCommand : WriteCommand
{
    private readonly DistinctIds _ids = new();
    private FeishuHireSession? _session;

    /// <summary>The id of the external application.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalApplicationId", "external_application_id", "外部投递 ID")]
    [IdColumn("Id", "外部投递 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Id { get; set; }

    /// <summary>The id of the talent, which is needed to look up a removal whose response was lost.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id", "人才 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowEmptyString]
    public string? TalentId { get; set; }

    /// <summary>Returns the removed applications.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override string Records => nameof(ExternalApplication);

    /// <inheritdoc/>
    private protected override Operation Operation => ExternalApplicationEndpoints.DeleteOperation;

    /// <inheritdoc/>
    private protected override bool WritesRecords => PassThru;

    /// <inheritdoc/>
    private protected override string? RowId => Id;

    /// <inheritdoc/>
    private protected override void Start(FeishuHireSession session) => _session = session;

    /// <inheritdoc/>
    private protected override RecordChange? Change(InputRow row)
    {
        var application = Id<ExternalApplication>(Id);
        if (!_ids.IsNew(application.Id!))
        {
            WriteVerbose(string.Format(CultureInfo.InvariantCulture, "The id '{0}' was repeated; the external application is removed once.", application.Id));
            return null;
        }

        return new RemovedApplication(_session!, row, application, Text(nameof(TalentId)) is { } talent ? Id<Talent>(talent) : null);
    }
}
